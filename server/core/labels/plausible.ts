import { opensWithLetter, opensWithSmallLetter } from '../text/letters.ts';
import { FEWEST_LINES } from './evidence.ts';
import type { LabelForm } from './form.ts';
import { isCommonLabel, isNameLike, isOneWord, isThing, isVoice, withoutPictures } from './labels.ts';

/** Whether a name speaks in cues that need no proof, or is on the roster. */
export type IsKnown = (label: string) => boolean;

/** A single word in small letters that returns so often in an ambiguous form may be a nickname. */
export const FEWEST_OF_NICKNAME = 5;

/**
 * Whether a label may name somebody at all.
 * @param lines how many lines have the label in this form
 * @param mayBeShort whether a single word that returns counts too, in a form that has full names
 */
export function isPlausible(form: LabelForm, written: string, lines: number, mayBeShort = false): boolean {
  const { labels, ambiguity } = form;
  const label = form.pictures ? withoutPictures(written) : written;
  if (labels === 'full names' && !label.includes(' ') && !(mayBeShort && lines > 1)) return false;
  if (labels === 'words') return lines >= FEWEST_LINES;
  if (ambiguity === 'ambiguous' && isThing(label)) return false;
  const isShort = mayBeShort && lines > 1 && opensWithLetter(label);
  const mayBeNick = isShort || labels === 'nicknames' || (labels === 'returning nicknames' && lines >= FEWEST_LINES);
  if (lines >= FEWEST_LINES && isVoice(label)) return true;
  return isNameLike(label) || (mayBeNick && isOneWord(label)) || isOfficeWithArticle(label);
}

/** Whether a label is a nickname in small letters: `ann`, `@ann`. */
export function isNick(label: string): boolean {
  return (opensWithSmallLetter(label) || label.startsWith('@')) && isOneWord(label);
}

/** Whether a voice is a number. */
export function isNumber(label: string): boolean {
  return /^\d{1,3}$/.test(label);
}

/** `The SPEAKER pro tempore`, `M. le président`: an office has small words that no name has. */
export function isOfficeWithArticle(label: string): boolean {
  return (
    /^(?:The \p{Lu}|(?:M\.|Mme) l[ea] |L[ea] (?:président|ministre|rapporteur))/u.test(label) && !isCommonLabel(label)
  );
}
