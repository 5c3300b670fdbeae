import { endsInAbbreviation } from '../../sentences/abbreviations.ts';
import { endsInMark } from '../../sentences/lineBreaks.ts';
import { findSentences } from '../../sentences/sentences.ts';
import { isEvent } from '../../speakers/nonSpeakers.ts';
import { wordsOn } from '../../syntax/body.ts';
import { turnAtLine } from '../../syntax/places.ts';
import { readBareTime, readTime } from '../../syntax/times.ts';
import { LineKind, type Transcript, type Turn, type TurnKind } from '../../syntax/tree.ts';
import { isSpace, skipSpaces } from '../../text/characters.ts';
import type { LineRange, Span } from '../../text/span.ts';
import { isOpenLine } from './openLines.ts';
import { type Shape, shapeOf } from './shape.ts';

/** What the model judges as one: a line, with the lines that its sentence is broken over; or a sentence, which may begin inside a line. */
export interface Unit {
  /** Its first line, from 0. */
  readonly line: number;
  /** Where its words begin in the text. */
  readonly start: number;
  /** Its words, joined to one line. */
  readonly text: string;
  /** Set for the words of a turn with a cue, which are context and never proposed. */
  readonly given: { readonly kind: TurnKind; readonly opens: boolean } | undefined;
  /** Whether it is the first unit of the text or after a heading. */
  readonly startsSection: boolean;
}

export interface Units {
  readonly shape: Shape;
  /** In the order of the text. */
  readonly units: readonly Unit[];
}

/** The units of the lines (from 0, including the last) of a transcript, in time that depends on these lines only. */
export function unitsOf(transcript: Transcript, { first, last }: LineRange): Units {
  return unitsFrom(draftsOf(transcript, first, last));
}

/** The units of a text without any name: all lines (from 0, with their words) are somebody's words. */
export function unitsOfOpenLines(lines: readonly { readonly line: number; readonly text: string }[]): Units {
  return unitsFrom(lines.map((one) => ({ ...one, start: 0, textStart: 0, given: undefined, section: 0 })));
}

/**
 * The same lines as {@link unitsOf} reads, with each sentence as a unit, wherever the lines end. What breaks off before a capital letter
 * (`I did not -- When was that?`) counts as a sentence, and so does what follows a mark such as `[laughs]`.
 */
export function sentencesOf(transcript: Transcript, { first, last }: LineRange): Units {
  return { shape: 'sentences', units: withSections(talksOf(draftsOf(transcript, first, last)).flatMap(sentencesIn)) };
}

function unitsFrom(lines: readonly Draft[]): Units {
  const isOfRecogniser = lines.some(({ given }) => given !== undefined) && shapeOf(unbroken(lines)) === 'segments';
  const shape = isOfRecogniser ? 'segments' : shapeOf(lines.map(({ text }) => text));
  const isWhole = shape === 'sentences' || shape === 'paragraphs';
  return { shape, units: withSections(isWhole ? withoutTitles(joinBroken(lines)) : lines) };
}

/**
 * The lines as they may have been before turns with a cue were broken off from them: the end of a turn and the beginning of the next one
 * are a line, if a line can have as many words.
 */
function unbroken(drafts: readonly Draft[]): string[] {
  const most = drafts.reduce((longest, { text }) => Math.max(longest, countWords(text)), USUAL_WORDS);
  const lines: string[] = [];
  drafts.forEach(({ text, line, given }, at) => {
    const above = drafts[at - 1];
    const isBeside = above?.given !== undefined && above.line === line - 1 && (given === undefined || given.opens);
    const whole = isBeside ? `${lines.at(-1)} ${text}` : text;
    if (isBeside && countWords(whole) <= most) lines[lines.length - 1] = whole;
    else lines.push(text);
  });
  return lines;
}

/** A recogniser's line often has as many words. */
const USUAL_WORDS = 12;

function withSections(drafts: readonly Draft[]): Unit[] {
  return drafts.map(({ line, start, text, given, section }, i) => ({
    line,
    start,
    text,
    given,
    startsSection: drafts[i - 1]?.section !== section,
  }));
}

interface Draft extends Omit<Unit, 'startsSection'> {
  /** Where its text begins: after the time at the start of a line. */
  readonly textStart: number;
  /** The number of headings above it, from the first line that is read. */
  readonly section: number;
}

function draftsOf(transcript: Transcript, first: number, last: number): Draft[] {
  const drafts: Draft[] = [];
  let section = 0;
  let turn: Turn | undefined;
  for (let line = first; line <= last; line++) {
    if (transcript.kinds[line] === LineKind.heading) section++;
    const span = wordsOn(transcript, line);
    if (span === undefined) continue;
    const isOpen = isOpenLine(transcript, line);
    const textStart = isOpen ? afterTime(transcript.text, span) : span.start;
    const text = transcript.text.slice(textStart, span.end);
    if (text === '' || (isOpen && isLoneEvent(text))) continue;
    const turnHere = isOpen ? undefined : turnAtLine(transcript, line);
    // The words of a turn may begin below its cue.
    const given = turnHere && { kind: turnHere.kind, opens: turnHere !== turn };
    drafts.push({ line, start: span.start, textStart, text, given, section });
    turn = turnHere;
  }
  return drafts;
}

/** Where the words of a line begin after its time, with or without brackets. */
function afterTime(text: string, { start, end }: Span): number {
  const time = readTime(text, start, end) ?? readBareTime(text, start, end);
  if (time === undefined || (time.span.end < end && !isSpace(text.charCodeAt(time.span.end)))) return start;
  return skipSpaces(text, time.span.end, end);
}

/** Whether a line is only the label of an event, such as `Break:`, which is no speech. `Silence.` may be an answer. */
function isLoneEvent(text: string): boolean {
  const label = loneLabel.exec(text)?.[1];
  return label !== undefined && isEvent(label);
}

const loneLabel = /^(\p{Lu}[\p{L} ]{0,30}):?$/u;

/** Joins what is broken after an abbreviation, such as `hon.`. */
function joinBroken(drafts: readonly Draft[]): Draft[] {
  const groups: { readonly first: Draft; readonly parts: string[] }[] = [];
  for (const draft of drafts) {
    const above = groups.at(-1);
    if (above && isOneTurn(above.first, draft) && isBroken(above.parts.at(-1) as string, draft.text)) {
      above.parts.push(draft.text);
    } else groups.push({ first: draft, parts: [draft.text] });
  }
  return groups.map(({ first, parts }) => ({ ...first, text: parts.join(' ') }));
}

function isOneTurn(above: Draft, below: Draft): boolean {
  return (
    above.section === below.section &&
    (above.given === undefined) === (below.given === undefined) &&
    !below.given?.opens
  );
}

function isBroken(above: string, below: string): boolean {
  return endsInAbbreviation(above.slice(-TWO_WORDS), below);
}

/** Lines that belong together: those of a turn, or the lines without a speaker between two turns or headings. */
function talksOf(drafts: readonly Draft[]): Draft[][] {
  const talks: Draft[][] = [];
  for (const draft of drafts) {
    const talk = talks.at(-1);
    if (talk && isOneTurn(talk[0] as Draft, draft)) talk.push(draft);
    else talks.push([draft]);
  }
  return talks;
}

function sentencesIn(lines: readonly Draft[]): Draft[] {
  const text = lines.map((line) => line.text).join(' ');
  const begins = findSentences(text, { start: 0, end: text.length }).map(({ start }) => start);
  for (const { index, 0: end } of text.matchAll(otherEnds)) begins.push(index + end.length);
  const starts = [...new Set(begins)]
    .sort((a, b) => a - b)
    // A mark by itself is no sentence.
    .filter((start, i, all) => i === 0 || !onlyMark.test(text.slice(start, all[i + 1]).slice(0, LONGEST_MARK)));
  let at = 0;
  let above = 0;
  return starts.map((start, i) => {
    for (; at + 1 < lines.length && start > above + textAt(at).length; at++) above += textAt(at).length + 1;
    const { given, ...line } = lines[at] as Draft;
    return {
      ...line,
      start: start === above ? line.start : line.textStart + start - above,
      text: withoutMark(text.slice(start, starts[i + 1]).trimEnd()),
      given: given && { ...given, opens: given.opens && i === 0 },
    };
  });

  function textAt(line: number): string {
    return (lines[line] as Draft).text;
  }
}

/** A sentence without a mark such as `[laughs]` after it, which is no word. */
function withoutMark(sentence: string): string {
  if (!sentence.endsWith(']')) return sentence;
  const open = sentence.lastIndexOf('[');
  return sentence.length - open > LONGEST_MARK ? sentence : sentence.slice(0, Math.max(0, open)).trimEnd() || sentence;
}

const onlyMark = /^\[[^\][]*\]\s*$/;
const LONGEST_MARK = 60;

/** Where another person may begin, though no sentence ends: after a dash, a mark, and before `...and`. `I` seldom is another person. */
const otherEnds =
  /(?:(?:--|[–—]|[\p{L}\p{N}]-) +(?=["“‘([]?(?!I\b)\p{Lu}))|(?:[.?!…] ?\[[^\][]{1,60}\] +(?=["“‘(]?\p{Lu}))|(?:[.?!] +(?=(?:\.{3}|…) ?\p{L}))/gu;

/** In this many UTF-16 units are two whole words, if they are short. */
const TWO_WORDS = 64;

/** Leaves out titles and other lines of a page. If few lines end in a full stop, they look like all others. */
function withoutTitles(drafts: readonly Draft[]): readonly Draft[] {
  const said = drafts.filter(({ text, given }) => given !== undefined || !isTitle(text));
  return said.length * 4 >= drafts.length ? said : drafts;
}

/**
 * Whether a text is a few words without a punctuation mark at the end. A colon does not count, unless somebody seems to say what is before
 * it (`You say in your statement:`). What is heard, such as `[laughs]`, may stand after the mark.
 */
function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || /["”\]]$/.test(text)) return false;
  const said = text.endsWith(')') ? text.slice(0, Math.max(0, text.lastIndexOf('('))).trimEnd() || text : text;
  const endsInColon = /:[)\]*_'’]*$/.test(said);
  if (endsInColon ? person.test(said) : endsInMark(said)) return false;
  return text.split(/\s+/, MOST_TITLE_WORDS + 1).length <= (text.endsWith(':') ? MOST_LABEL_WORDS : MOST_TITLE_WORDS);
}

const person = /\b(?:I|you|he|she|it|we|they)\b/i;
/** The number of words between single spaces. */
export function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

const LONGEST_TITLE = 100;
const MOST_TITLE_WORDS = 10;
const MOST_LABEL_WORDS = 6;
