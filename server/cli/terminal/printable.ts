import { lazy } from '../../core/index.ts';

/**
 * A text that is safe to send to a terminal. Control characters, marks of the writing direction and lone surrogates are
 * replaced by visible signs. Joiners inside words stay.
 */
export function printable(text: string): string {
  return isPlain(text) ? text : text.replace(unprintable(), printableCharacter);
}

/** The same for a text of several lines: line endings and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/[^\r\n\t]+/g, printable).replace(/\r(?!\n)/g, printableCharacter);
}

/** Escapes in JSON what must not be printed. The JSON means the same. */
export function escapeUnprintable(json: string): string {
  if (isAscii.test(json)) return json;
  return json.replace(unprintable(), (character) => (character === '\n' ? '\n' : escaped(character)));
}

const isAscii = /^[\n -~]*$/;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** The visible sign for a character that must not be printed; other characters are themselves. */
export function printableCharacter(character: string): string {
  if (isPlain(character) || !isUnprintable().test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // Unicode has a picture for each of the old control characters.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : '\u00b7';
}

const unprintable = lazy(() => /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu);
const isUnprintable = lazy(() => /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u);

/**
 * Whether a text has only characters that are safe to print and one column wide: Latin, Greek and Cyrillic letters and English
 * punctuation. Most texts are like this, and need no tables of Unicode.
 */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2026]*$/;
