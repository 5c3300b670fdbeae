import { opensWithSmallLetter } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { endsInAbbreviation } from './abbreviations.ts';

/**
 * Whether a line ends a sentence: with a stop, a question mark or the like, and perhaps closing quotation marks, brackets
 * and emphasis after it. White space at the end of the line has to be trimmed. The one answer for the whole core.
 */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line);
}

const sentenceEnd = /[.?!…:;{}。？！؟۔।]["'”’»)\]*_]*$/;

/** Whether a line ends in any mark of punctuation, as titles, names and offices do not: {@link endsSentence} counts fewer. */
export function endsInMark(line: string): boolean {
  return mark.test(line);
}

const mark = /[.?!…:;{}。？！؟۔।,，、–—-]["'”’»)\]*_]*$/;

/** How it is known that a line goes on with the sentence of the line above. */
export type JoinReason = 'abbreviation' | 'small letter';

/**
 * How it is known that a line break is inside a sentence; undefined where it may end one.
 * @param above the end of the line above: at least its last two words
 * @param length of the whole line above, in UTF-16 units
 */
export function joinReason(above: string, length: number, below: string): JoinReason | undefined {
  if (endsInAbbreviation(above, below)) return 'abbreviation';
  const goesOn =
    length >= SHORTEST_BROKEN && opensWithSmallLetter(below) && !address.test(below) && !endsSentence(above);
  return goesOn ? 'small letter' : undefined;
}

/** {@link joinReason} for two lines of one text. */
export function joinReasonBetween(text: string, above: Span, below: Span): JoinReason | undefined {
  const end = text.slice(Math.max(above.start, above.end - TWO_WORDS), above.end);
  const opening = text.slice(below.start, Math.min(below.end, below.start + TWO_WORDS));
  return joinReason(end, above.end - above.start, opening);
}

/** Shorter lines may be captions or verses, which end where they like. */
const SHORTEST_BROKEN = 40;
/** At least as long as an abbreviation and the word before it. */
const TWO_WORDS = 64;
/** A line that begins with an address begins no word. */
const address = /^https?:/;

/** Whether a line may begin with a small letter, by the UTF-16 code of its first character. */
export function mayBeSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 127;
}

/** Whether a sentence seems to go on after a line, by the end of the line alone. It says yes more readily than {@link joinReason}. */
export function seemsToGoOn(line: string): boolean {
  const end = line.slice(-TWO_WORDS);
  return openEnd.test(end) || endsInAbbreviation(end, CAPITAL);
}

/** With a capital letter below, only the end of the line counts. */
const CAPITAL = 'X';

/** A sentence does not end after one of these words, nor after a comma. */
const openEnd =
  /(?:^|[\s(])(?:a|an|the|of|and|or|to|in|on|at|by|for|from|with|be|is|are|was|were|that|which|as|his|her|its|their|our|my)$|,$/i;
