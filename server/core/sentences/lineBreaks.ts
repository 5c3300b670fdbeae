import type { Span } from '../text/span.ts';
import { endsInAbbreviation } from './abbreviations.ts';

/** Why a line is the rest of the sentence above it. */
export type Torn = 'abbreviation' | 'small letter';

/**
 * Why a line break between two lines stands inside a sentence; undefined where it may not.
 * @param above the end of the line above: its last word and the one before it at least
 * @param length how long the line above is
 */
export function tornApart(above: string, length: number, below: string): Torn | undefined {
  if (endsInAbbreviation(above, below)) return 'abbreviation';
  const isTorn = length >= SHORTEST_TORN && opensWithSmallLetter(below) && !endsSentence(above);
  return isTorn ? 'small letter' : undefined;
}

/** {@link tornApart} for two lines of one text. */
export function tornBetween(text: string, above: Span, below: Span): Torn | undefined {
  const end = text.slice(Math.max(above.start, above.end - AN_END), above.end);
  const opening = text.slice(below.start, Math.min(below.end, below.start + AN_END));
  return tornApart(end, above.end - above.start, opening);
}

/** Whether a line may begin with a small letter, by the code of its first character. */
export function mayBeSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 127;
}

/** More than an abbreviation and the word before it. */
const AN_END = 64;

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line);
}

/** A list of addresses is no sentence. The pattern is made when it is needed: few texts have such lines. */
const opensWithSmallLetter = (line: string) => /^(?!https?:)\p{Ll}/u.test(line);
const sentenceEnd = /[.?!…:;{}]["'”’)\]]*$/;
/** Captions and verses are shorter lines, and stand for themselves. */
const SHORTEST_TORN = 40;
