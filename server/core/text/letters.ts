import { Character, isAsciiLetter, isDigit } from './characters.ts';
import { lazy } from './lazy.ts';

/*
 * Letters of all scripts. A pattern with `\p{…}` takes long to compile, so these are compiled for the first text that opens with another
 * character than those of ASCII.
 */

/** Whether a text opens with a capital letter. */
export function opensWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return isBeyondAscii(code) ? capital().test(text) : code >= Character.A && code <= Character.Z;
}

/** Whether a text opens with a small letter. */
export function opensWithSmallLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return isBeyondAscii(code) ? smallLetter().test(text) : code >= Character.a && code <= Character.z;
}

/** Whether a text opens with a letter, which some scripts have neither as capitals nor as small letters. */
export function opensWithLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return isBeyondAscii(code) ? letter().test(text) : isAsciiLetter(code);
}

/** Whether a text opens with a letter of a script that has no capitals. */
export function opensWithCaselessLetter(text: string): boolean {
  return isBeyondAscii(text.charCodeAt(0)) && caselessLetter().test(text);
}

/** Whether a text opens with a digit of any script, or with a sign for a number: `½`. */
export function opensWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return isBeyondAscii(code) ? digit().test(text) : isDigit(code);
}

/**
 * Returns a function that tells whether a text matches a pattern for letters of all scripts. A text of ASCII alone is compared with
 * `plain`, which has to match the same texts of ASCII.
 */
export function letterTest(plain: RegExp, all: () => RegExp): (text: string) => boolean {
  return (text) => (ascii.test(text) ? plain : all()).test(text);
}

/** Whether a text has a letter or a digit. */
export function hasLetterOrDigit(text: string): boolean {
  return letterOrDigit().test(text);
}

/** Where the first letter or digit of a text is, in UTF-16 units; -1 if it has none. */
export function firstLetterOrDigit(text: string): number {
  return text.search(letterOrDigit());
}

/** A text without all that is neither letter nor digit. */
export function lettersAndDigits(text: string): string {
  return text.replace(others(), '');
}

/** Whether a character may be a letter that is not in ASCII. Quotation marks and dashes are none, and common. */
function isBeyondAscii(code: number): boolean {
  return code >= 128 && (code < 0x2010 || code > 0x2026);
}

const capital = lazy(() => /^\p{Lu}/u);
const smallLetter = lazy(() => /^\p{Ll}/u);
const letter = lazy(() => /^\p{L}/u);
const digit = lazy(() => /^\p{N}/u);
const caselessLetter = lazy(() => /^[\p{Lo}\p{Script=Georgian}]/u);
const ascii = /^[\0-\x7f]*$/;
const letterOrDigit = lazy(() => /[\p{L}\p{N}]/u);
const others = lazy(() => /[^\p{L}\p{N}]+/gu);

/** Whether a text has letters with case, and all of them are capitals. */
export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
