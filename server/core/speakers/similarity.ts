import { isInitials } from '../labels/labels.ts';
import { letterPattern } from '../text/letterPattern.ts';
import { lettersAndDigits } from '../text/letters.ts';
import { looseNameKey } from '../text/names.ts';
import { editDistance } from '../text/nearest.ts';
import { placeholderKind } from './placeholders.ts';

/** How two names differ that probably mean one person. */
export type Similarity = 'case' | 'spacing' | 'spelling' | 'initials' | 'abbreviated' | 'short';

/** How two names differ, if they look like one person's; see {@link compareSpellings}. */
export function similarity(a: string, b: string): Similarity | undefined {
  return compareSpellings(new Spelling(a), new Spelling(b));
}

/** A name prepared for comparison with many others. */
export class Spelling {
  readonly name: string;
  readonly key: string;
  /** Whether it is a placeholder, or several people under one label, which is like no other name. */
  readonly isNoPerson: boolean;
  readonly words: readonly string[];
  readonly digits: string;
  #letters: string | undefined;

  constructor(name: string) {
    this.name = name;
    this.key = looseNameKey(name);
    this.isNoPerson = placeholderKind(name) !== undefined || joint.test(this.key);
    this.words = this.key.split(' ');
    this.digits = this.key.replace(/\D+/g, ' ').trim();
  }

  get isCode(): boolean {
    return this.name.length <= LONGEST_CODE && isInitials(this.name);
  }

  hasLettersOf(other: Spelling): boolean {
    const [first, others] = [this.key.charCodeAt(0), other.key.charCodeAt(0)];
    if (first !== others && isPlainLetter(first) && isPlainLetter(others)) return false;
    return this.#lettersOnly() === other.#lettersOnly();
  }

  #lettersOnly(): string {
    this.#letters ??= lettersAndDigits(this.key);
    return this.#letters;
  }
}

function isPlainLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/**
 * How two different names differ, if they look like one person's; undefined if they do not. It is careful: `Baroness
 * Williams of Trafford` is not `Baroness Williams of Crosby`, Mr Smith is not Mrs Smith, and John is not Joan.
 */
export function compareSpellings(a: Spelling, b: Spelling): Similarity | undefined {
  if (a.key === b.key) return 'case';
  if (a.isNoPerson || b.isNoPerson || a.digits !== b.digits) return undefined;
  if (a.hasLettersOf(b)) return 'spacing';
  if (a.isCode && b.isCode) return a.name.length > 2 && isTransposed(a.name, b.name) ? 'initials' : undefined;
  if (a.words.length === b.words.length) return isMisspelt(a.words, b.words) ? 'spelling' : undefined;
  if (isInitialsOf(a.name, b.words) || isInitialsOf(b.name, a.words)) return 'abbreviated';
  return isShortFor(a.words, b.words) || isShortFor(b.words, a.words) ? 'short' : undefined;
}

/** Whether the first of two names is the shorter form of the second. */
export function isShorterName(a: string, b: string): boolean {
  return looseNameKey(a).split(' ').length < looseNameKey(b).split(' ').length;
}

/** Several people under one label. */
const joint = /[&+/,]| (?:and|or|und|et|y) /;

const initials = letterPattern(String.raw`^\p{Lu}\p{L}{0,2}\p{Lu}$`);
/** Four characters, of at most two UTF-16 units each. */
const LONGEST_CODE = 8;
const titles = new Set(
  'the a mr mrs ms miss mx dr sir dame lord lady baroness baron viscount earl prof professor rev reverend canon rt hon judge justice senator president chair chairman speaker deputy minister secretary audience host'.split(
    ' ',
  ),
);

/** Whether a word in small letters is a title or an office, such as `mr` or `chair`. */
export function isTitle(word: string): boolean {
  return titles.has(word);
}

/** Whether a label has the initials of a name, given by its words in lower case: `AvW` for Aaron van Wirdum. */
export function isInitialsOf(label: string, words: readonly string[]): boolean {
  if (words.length < 2 || label.length > LONGEST_CODE) return false;
  return words.map((word) => word[0]).join('') === looseNameKey(label) && initials(label).test(label);
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('') && editDistance(a, b, 1) === 1;
}

/** Whether one word of the name differs by a slip, and the others are equal. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((word, i) => word !== b[i]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined || other === undefined || a.some((word, i) => i > at && word !== b[i])) return false;
  const longer = Math.max(one.length, other.length);
  const alone = a.length === 1;
  // A replaced letter makes another name (Joan, John) far more often than a dropped or a swapped one.
  if (one.length === other.length && !isTransposed(one, other)) {
    return longer >= 10
      ? editDistance(one, other, 2) <= 2
      : longer >= (alone ? 7 : 6) && editDistance(one, other, 1) <= 1;
  }
  if (longer >= 10) return editDistance(one, other, 2) <= 2;
  return longer >= (alone ? 6 : 4) && editDistance(one, other, 1) <= 1;
}

/** `Beyang` or `Liu` is short for `Beyang Liu`. A title alone is short for no name. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.every((word) => titles.has(word) || word.length < 3)) return false;
  const isFirst = short.every((word, i) => word === long[i]);
  return isFirst || short.every((word, i) => word === long[long.length - short.length + i]);
}
