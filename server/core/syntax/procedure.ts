import { isProcedureWord, LONGEST_LABEL } from '../labels/labels.ts';
import { endsSentence } from '../sentences/lineBreaks.ts';
import type { Lines } from '../text/lines.ts';

/**
 * Whether a line (from 0) is the procedure of a parliament or a council, and no speech that goes on: what was put to the vote, who voted, the
 * result. Such a line begins with a word of procedure, or is a number after a colon.
 * @param isListed whether a label is on the roster
 */
export function isProcedure(lines: Lines, line: number, isListed: (label: string) => boolean): boolean {
  const start = lines.start(line);
  const text = lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_LINE)).trimEnd();
  const found = opening.exec(text);
  if (!found) return isHeading(text);
  const [{ length }, label = '', sign] = found;
  if (isListed(label)) return false;
  if (sign === ':' && isTally(text.slice(length))) return true;
  // `Division No. 12:`, `In favour:`, with names below.
  if (text.endsWith(':') && isProcedureWord(text.slice(0, -1).trimEnd())) return true;
  if (!isProcedureWord(label)) return false;
  // `Order: …` may be what a speaker says, and so may a sentence that begins with two such words.
  if (label.includes(' ')) return true;
  return sign === ':' && (label === label.toUpperCase() || !endsSentence(text.slice(-6)));
}

/** Whether words are what a vote counts, and no answer: `28`, `1,204;`. */
export function isTally(words: string): boolean {
  return tally.test(words);
}

/** `AYES`, alone on a line. */
function isHeading(text: string): boolean {
  return text.length <= LONGEST_LABEL && text === text.toUpperCase() && isProcedureWord(text);
}

/** The words before the first sign, which end a label or a part of a sentence. */
const opening = /^([^:.,;()[\]*_|\n]{2,63}?)\s?([:.,;([])/;
const tally = /^\s*\d[\d,\s]{0,20}(?:\.\d{1,6})?;?\s*$/;
const LONGEST_LINE = 400;
