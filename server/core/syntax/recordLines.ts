import { isMinutesWord, isNameLike, isRecordWord, isVoice, LONGEST_LABEL } from '../labels/labels.ts';
import { endsSentence } from '../sentences/lineBreaks.ts';
import { letterPattern } from '../text/letterPattern.ts';
import { opensWithLetter } from '../text/letters.ts';
import type { Lines } from '../text/lines.ts';

/** A line of the form `Word: value`, as the facts above a talk and the record's own lines have it. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

const fact =
  /^(?:[-*•]\s{1,3})?(?:\*{1,2}|_{1,2})?(?<label>[^:：*_|\n]{1,63}?)\s?(?:(?:\*{1,2}|_{1,2})\s?[:：]|[:：]\s?(?:\*{1,2}|_{1,2})?)(?:(?=\s|$)|(?<=：))/;
const LONGEST_FACT = 400;
const marker = /^[QA]\d{0,6}\.?\s/;

/** Reads a line of the form `Word: value`; undefined where it has another form. */
export function readFact(lines: Lines, line: number): Fact | undefined {
  return factIn(lines.text.slice(lines.start(line), lines.end(line)));
}

/** The label of a line of the form `Word: value`, also in bold and after a bullet. */
export function labelOfFact(line: string): string | undefined {
  return factIn(line)?.label;
}

function factIn(line: string): Fact | undefined {
  const text = line.slice(0, LONGEST_FACT).trim();
  const match = fact.exec(text);
  const label = match?.groups?.label ?? '';
  if (!match || !opensWithLetter(label) || label.length > LONGEST_LABEL) return undefined;
  return { label: label.trim(), value: text.slice(match[0].length).trimStart() };
}

/** The facts above a talk. */
interface Facts {
  /** The line after the last of them; the first line that was looked at where there are none. */
  readonly end: number;
  /** The line after the last one that was needed to tell. If the text ends there, more text may change what the facts are. */
  readonly seen: number;
}

/**
 * The facts above a talk: lines of `Word: value` before the first speech, most of them with words that head facts. The first lines tell
 * whether they are facts: where these are speech, the rest is not looked at.
 * @param speaks whether a label is on the roster, or that of another line
 */
export function readFacts(lines: Lines, firstLine: number, speaks: (label: string) => boolean): Facts {
  const none = firstLine;
  const last = Math.min(lines.count, firstLine + MOST_FACTS);
  let end = firstLine;
  let seen = last;
  let [count, known, sentences] = [0, 0, 0];
  const areFacts = () => {
    const mostSentences = count < FEWEST_WITH_NOTES ? count / 4 : count / 2.5;
    const isKnown = known * 2 >= count || (known > 0 && sentences === 0 && count >= FEWEST_FACTS);
    return isKnown && sentences <= mostSentences;
  };
  for (let line = firstLine; line < last; line++) {
    const written = lines.text.slice(lines.start(line), lines.end(line)).trim();
    if (written === '' || written.startsWith('//')) continue;
    const found = readFact(lines, line);
    if (count === 0 && (written.startsWith('#') || (!found && mayBeTitle(written)))) continue;
    const isSpeech = (fact: Fact) => speaks(fact.label) || speaks(fact.label.replace(marker, ''));
    if (!found || (isSpeech(found) && !namesVoice(found) && !(count > 0 && isKeyOfVoice(found)))) {
      seen = line;
      break;
    }
    const isSentence = endsSentence(found.value.slice(-6));
    const isKnown = headsFact(found.label) || (isVoice(found.label) && !isSentence) || isKeyOfVoice(found);
    // `Ann Lee: I have a question.` above or below facts is what somebody says.
    if (count === 0 && isSentence && !isKnown) {
      seen = line;
      break;
    }
    count++;
    if (isKnown) known++;
    if (isSentence) sentences++;
    if (isKnown || !isSentence) end = line + 1;
    if (count >= TELLING_FACTS && !areFacts()) return { end: none, seen: end };
  }
  const isEnough = count >= FEWEST_FACTS || (count > 1 && known === count);
  return { end: isEnough && areFacts() ? end : none, seen };
}

/** Whether a line above the facts may be the title of the talk: `Interview with Ann Lee`. */
function mayBeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && opensWithLetter(line) && !endsSentence(line.slice(-6));
}

const LONGEST_TITLE = 80;

/** How many lines tell whether a text begins with facts. */
const TELLING_FACTS = 8;
/** Whether a line says who a voice is: `Interviewer: Ann Lee`, above a talk in which the interviewer speaks. */
function namesVoice({ label, value }: Fact): boolean {
  const name = value.replace(/\s\([^()]{1,60}\)$/, '');
  return isVoice(label) && name.includes(' ') && isNameLike(name) && !endsSentence(name.slice(-6));
}

/** Whether a line among facts says what voice letters stand for: `R: respondent (female, 64)`. */
function isKeyOfVoice({ label, value }: Fact): boolean {
  const voice = value.replace(/\s\([^()]{1,60}\)$/, '');
  return label.length <= LONGEST_LETTERS && isVoice(voice.charAt(0).toUpperCase() + voice.slice(1));
}

const LONGEST_LETTERS = 4;

/** So many facts may have a note among them that is a sentence. */
const FEWEST_WITH_NOTES = 5;
/** Fewer lines may be the beginning of a talk. */
const FEWEST_FACTS = 3;
/** Whether a label heads a fact: `Date`, `Place of interview`, `Recorded by`. */
function headsFact(label: string): boolean {
  const [first = ''] = label.split(' ', 1);
  return isRecordWord(label) || openEnd.test(label) || (first !== label && isRecordWord(first));
}

const openEnd = /\s(?:by|with|at|on|from|par|von|durch|por|da|door|av)$/i;

/** No more facts are looked for. */
const MOST_FACTS = 80;

/** Whether a line of minutes is the record's own: who was there, what was decided, a row of a table. */
export function isRecordLine(lines: Lines, line: number, isListed: (label: string) => boolean): boolean {
  const start = lines.start(line);
  if (lines.text.startsWith('|', start)) return true;
  const text = lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_FACT));
  return task.test(text) || isOwn(text, isListed, isMinutesWord);
}

/**
 * Whether a line is a fact of the record in the midst of the talk: `Time concluded: 10:20`, `Application: 2021-15`. What ends as a sentence
 * does, somebody may say.
 */
export function isFact(lines: Lines, line: number, isListed: (label: string) => boolean): boolean {
  const found = readFact(lines, line);
  return found !== undefined && isBareFact(found, isListed) && headsFact(found.label);
}

/** Whether a line below a fact may be one too: it has its form, and no sentence. */
export function mayBeFact(lines: Lines, line: number, speaks: (label: string) => boolean): boolean {
  const found = readFact(lines, line);
  return found !== undefined && isBareFact(found, speaks);
}

function isBareFact({ label, value }: Fact, speaks: (label: string) => boolean): boolean {
  const isSaid = value === '' || (endsSentence(value.slice(-6)) && !initials(value).test(value));
  return !isSaid && !speaks(label) && !speaks(label.replace(marker, ''));
}

/** `A. B.` is a name. */
const initials = letterPattern(String.raw`^(?:\p{Lu}\. ?){1,3}$`);

/** Whether a line says who made the record, as the last lines often do: `Transcribed by: Ann Lee`. */
export function isCredit(lines: Lines, line: number, isListed: (label: string) => boolean): boolean {
  const found = readFact(lines, line);
  if (!found || !credit(found.label).test(found.label) || isListed(found.label)) return false;
  return (
    found.value.length <= LONGEST_CREDITED &&
    isNameLike(found.value.split(/,? (?:and|und|et|y|e|en|och) |, /, 1)[0] ?? '')
  );
}

const credit = letterPattern(String.raw`^\p{Lu}\p{L}{2,20}(?: and \p{Ll}{3,20})? (?:by|von|par|por|da|door|av)$`);
const LONGEST_CREDITED = 80;

/** A task of a list in Markdown: `- [ ] Ann: buy the paint`. */
const task = /^[-*+]\s{1,4}\[[ xX]\]\s/;

/** Whether words are the record's own: `RESOLUTION: Open it in May.` */
export function isRecordText(text: string, isListed: (label: string) => boolean): boolean {
  return isOwn(text, isListed, isRecordWord);
}

function isOwn(text: string, isListed: (label: string) => boolean, headsLine: (label: string) => boolean): boolean {
  const found = factIn(text);
  if (!found || isListed(found.label) || isListed(found.label.replace(marker, ''))) return false;
  const { label, value } = found;
  const isSentence = endsSentence(value.slice(-6));
  // `Presenter: Ann Lee` names who speaks; `Presenter: We have three plans.` is what the presenter says.
  if (isVoice(label) && !label.endsWith('s')) return !isSentence || isNameLike(value.slice(0, -1));
  // `ACTION (Emil): ask two yards` says for whom, `Vote (14-0-1):` how many.
  return headsLine(label) || headsLine(label.replace(/\s?\([^()]{0,40}\)$/, '')) || (isVoice(label) && !isSentence);
}
