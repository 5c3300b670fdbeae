import { isRecordWord, isVoice, LONGEST_LABEL } from '../labels/labels.ts';
import { endsSentence } from '../sentences/lineBreaks.ts';
import { lazy } from '../text/lazy.ts';
import type { Lines } from '../text/lines.ts';

/** A line of the form `Word: value`, as the facts above a talk and the record's own lines have it. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

const fact = lazy(
  () =>
    /^(?:[-*•]\s{1,3})?(?:\*\*|__)?(?<label>[\p{L}][^:：*_|\n]{0,62}?)\s?(?:(?:\*\*|__)\s?[:：]|[:：]\s?(?:\*\*|__)?)(?=\s|$)\s*(?<value>.*)$/u,
);
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
  const { label = '', value = '' } = fact().exec(text)?.groups ?? {};
  return label !== '' && label.length <= LONGEST_LABEL ? { label: label.trim(), value } : undefined;
}

/**
 * The facts above a talk: lines of `Word: value` before the first speech, most of them with words that head facts. Gives the line after
 * the last of them; `firstLine` where there are none.
 * @param speaks whether a label is on the roster, or that of another line
 */
export function endOfFacts(lines: Lines, firstLine: number, speaks: (label: string) => boolean): number {
  let end = firstLine;
  let [count, known, sentences] = [0, 0, 0];
  for (let line = firstLine; line < lines.count && line - firstLine < MOST_FACTS; line++) {
    const isBlank = lines.text.slice(lines.start(line), lines.end(line)).trim() === '';
    const isHeading = lines.text.startsWith('#', lines.start(line));
    if (isBlank || (isHeading && count === 0)) continue;
    const found = readFact(lines, line);
    if (!found || speaks(found.label) || speaks(found.label.replace(marker, ''))) break;
    count++;
    if (headsFact(found.label) || isVoice(found.label)) known++;
    if (endsSentence(found.value.slice(-6))) sentences++;
    end = line + 1;
  }
  const isEnough = count >= FEWEST_FACTS || (count > 1 && known === count);
  const mostSentences = count < FEWEST_WITH_NOTES ? count / 4 : count / 2.5;
  return isEnough && known * 2 >= count && sentences <= mostSentences ? end : firstLine;
}

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
  return lines.text.startsWith('|', start) || isRecordText(lines.text.slice(start, lines.end(line)), isListed);
}

/** Whether words are the record's own: `RESOLUTION: Open it in May.` */
export function isRecordText(text: string, isListed: (label: string) => boolean): boolean {
  const found = factIn(text);
  if (!found || isListed(found.label) || isListed(found.label.replace(marker, ''))) return false;
  if (isRecordWord(found.label)) return true;
  // `Scribe: Ann Lee` names who writes; `Chair: We begin.` is what the chair says.
  return isVoice(found.label) && !endsSentence(found.value.slice(-6));
}
