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
  const isTorn = length >= SHORTEST_TORN && smallLetter.test(below) && !endsSentence(above);
  return isTorn ? 'small letter' : undefined;
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line);
}

/** A list of addresses is no sentence. */
const smallLetter = /^(?!https?:)\p{Ll}/u;
const sentenceEnd = /[.?!…:;{}]["'”’)\]]*$/;
/** Captions and verses are shorter lines, and stand for themselves. */
const SHORTEST_TORN = 40;
