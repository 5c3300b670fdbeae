import { readByline } from '../../syntax/byline.ts';
import { lazy } from '../../text/lazy.ts';
import type { UndoneLine } from './layout.ts';

/** A line of testimony, with what is to the left of it taken off. */
export interface TestimonyLine {
  /** From 0. */
  readonly line: number;
  /** Columns before the text. */
  readonly indent: number;
  /** Without white space at either end. */
  readonly text: string;
}

const marker = lazy(() => /^[QA](?:[.:]\s{1,12}|\s{2,12}|\s(?=[\p{Lu}"“(]))(?=\S)/u);
/** The number in `12.   Q.   Where?`: some records number their questions through. */
export const questionNumber = /^\d{1,5}[.)]?\s{1,12}(?=Q[.:]?\s{1,12}\S)/;
const MARKER_WITH_STOP = /^[QA][.:]\s{1,12}(?=\S)/;
const colloquy = lazy(
  () =>
    /^(?:(?:MR|MS|MRS|MISS|DR|SIR|JUDGE|JUSTICE)\.? [\p{Lu}][\p{Lu}'’. -]{1,40}|THE [\p{Lu}][\p{Lu}'’. -]{1,40}|[\p{Lu}][\p{Lu}'’.-]{1,24}(?: [\p{Lu}][\p{Lu}'’.-]{0,24}){0,4}|(?:Mr|Ms|Mrs|Dr)\. \p{Lu}[\p{L}'’-]{1,30}):\s{1,12}(?=\S)/u,
);
const EXAMINATION =
  /^(?:(?:FURTHER|CONTINUED|RE)?[- ]?(?:DIRECT|CROSS|REDIRECT|RECROSS|RE-DIRECT|RE-CROSS)?[- ]?)EXAMINATION\b[^a-z]{0,60}:?$/i;
const byline = lazy(() => /^BY (?:MR|MS|MRS|MISS|DR|THE|JUDGE|[\p{Lu}])[^:]{0,60}:?(?:\s?\([^)]{1,40}\))?$/iu);

/** Whether a line opens a question, an answer or what somebody else says. */
export function opensTurn(text: string): boolean {
  return marker().test(text) || questionNumber.test(text) || colloquy().test(text);
}

/** Whether a line hands the witness over: `EXAMINATION`, `BY MR. SMITH:`. */
export function handsOver(text: string): boolean {
  return EXAMINATION.test(text) || byline().test(text) || readByline(text, 0, text.length) !== undefined;
}

/** Whether lines are testimony: at least two questions and answers stand in them, or labels of those who speak. */
export function isTestimony(lines: readonly TestimonyLine[]): boolean {
  const marked = lines.filter(({ text }) => marker().test(text)).length;
  const labelled = lines.filter(({ text }) => colloquy().test(text)).length;
  return marked >= 2 || (marked >= 1 && labelled >= 1) || labelled >= 3;
}

/**
 * Puts the lines of testimony together: each question, answer and remark on one line, and everything that nobody says on lines of its
 * own. What goes on below it, also over a page, is joined to it.
 */
export function writeTestimony(lines: readonly TestimonyLine[]): UndoneLine[] {
  const margin = marginOf(lines);
  const withStops = lines.filter(({ text }) => MARKER_WITH_STOP.test(text)).length;
  const marked = lines.filter(({ text }) => marker().test(text)).length;
  // Where markers have a full stop, `A boy` is the beginning of a sentence.
  const opening = withStops * 2 > marked ? MARKER_WITH_STOP : marker();
  const written: { text: string; from: number[]; kind: 'turn' | 'aside' | 'open' }[] = [];
  let isInBracket = false;
  const deepest = Math.max(margin, ...lines.filter(({ text }) => opensTurn(text)).map(({ indent }) => indent));
  for (const { line, indent, text } of lines) {
    const last = written.at(-1);
    if (text === '') continue;
    if (isInBracket && last) {
      last.text += ` ${text}`;
      last.from.push(line);
      isInBracket = !text.includes(')');
    } else if (opening.test(text)) {
      written.push({ text: markedTurn(text.charAt(0), text.replace(opening, '')), from: [line], kind: 'turn' });
    } else if (handsOver(text)) {
      written.push({ text, from: [line], kind: 'aside' });
    } else if (colloquy().test(text)) {
      written.push({ text: text.replace(/:\s+/, ': '), from: [line], kind: 'turn' });
    } else if (
      (text.startsWith('(') || WHOLE_IN_SQUARES.test(text)) &&
      (indent > margin || last?.kind !== 'turn' || !endsOpen(last.text))
    ) {
      isInBracket = text.startsWith('(') && !text.includes(')');
      written.push({ text, from: [line], kind: 'aside' });
    } else if (
      indent >= margin + CENTRED ||
      (isTitle(text, last?.text) && (indent > deepest + SET_IN || isInCapitals(text)))
    ) {
      written.push({ text, from: [line], kind: 'open' });
    } else if (last && last.kind !== 'aside') {
      last.text += `${last.text.endsWith('-') && !last.text.endsWith(' -') && !last.text.endsWith('--') ? '' : ' '}${text}`;
      last.from.push(line);
    } else {
      written.push({ text, from: [line], kind: 'open' });
    }
  }
  return written.map(({ text, from }) => ({ text, from }));
}

/** `[A bell]`. Words may follow `[inaudible]` on its line. */
const WHOLE_IN_SQUARES = /^\[[^[\]]{1,200}\]$/;

/** A question or an answer as a cue: `Q. Where?`, and `Q Ms. Lee: Where?` where a bracket says who asks: `Q. (By Ms. Lee) Where?` */
function markedTurn(letter: string, words: string): string {
  const { 0: written = '', groups: { name } = {} } = asker().exec(words) ?? {};
  return name === undefined ? `${letter}. ${words}` : `${letter} ${name}: ${words.slice(written.length)}`;
}

/** The word before the name in `Q. (By Ms. Lee) Where?`, which a cue does not have; undefined in any other line. */
export function wordBeforeAsker(text: string): string | undefined {
  const words = text.replace(marker(), '');
  return words !== text && asker().test(words) ? words.slice(1, 3) : undefined;
}

const asker = lazy(
  () =>
    /^[([](?:BY|By|by) (?<name>(?:MR|MS|MRS|MISS|DR|JUDGE|Mr|Ms|Mrs|Dr|Judge)\.? [\p{Lu}][\p{L}'’. -]{1,40}?):?[)\]]:?\s{0,8}/u,
);

/** What stands so much further in than the text is centred. */
const CENTRED = 12;
/** The same for a title, which stands further in than all turns. */
const SET_IN = 3;

/** Whether a line may be a title: it ends as no sentence does, and the one above is finished. */
function isTitle(text: string, above = ''): boolean {
  return endsOpen(text) && !endsOpen(above);
}

/** `ORAL ARGUMENT OF ANN LEE`. A word or two may be said in capitals. */
function isInCapitals(text: string): boolean {
  if (/[a-z]/.test(text) || smallLetter().test(text)) return false;
  const words = text.split(/\s/).slice(0, -1);
  return words.filter((word) => twoCapitals().test(word)).length > 1;
}

const smallLetter = lazy(() => /\p{Ll}/u);
const twoCapitals = lazy(() => /\p{Lu}{2}/u);

/** Where lines that go on with one above begin. */
function marginOf(lines: readonly TestimonyLine[]): number {
  const going = lines.filter(({ text }) => text !== '' && !opensTurn(text)).map(({ indent }) => indent);
  return going.length === 0 ? 0 : Math.min(...going);
}

function endsOpen(text: string): boolean {
  return !/[.?!:—-]["”’)]*$/.test(text);
}
