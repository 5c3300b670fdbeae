import { lazy } from '../../core/index.ts';

/**
 * A text that is safe to send to a terminal: control characters, those that turn the direction of
 * writing, and lone surrogates are replaced by something that can be seen. Joiners inside words stay.
 */
export function printable(text: string): string {
  return isPlain(text) ? text : text.replace(unprintable(), printableCharacter);
}

/** The same for a text of several lines: line endings and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/[^\r\n\t]+/g, printable).replace(/\r(?!\n)/g, printableCharacter);
}

/** JSON in which no character is left that must not be printed. It means the same. */
export function escapeUnprintable(json: string): string {
  if (isAscii.test(json)) return json;
  return json.replace(unprintable(), (character) => (character === '\n' ? '\n' : escaped(character)));
}

const isAscii = /^[\n -~]*$/;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** What stands for one character that must not be printed; other characters are themselves. */
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
 * Whether a text has only Latin, Greek and Cyrillic letters that nothing joins to what follows, and the punctuation of English:
 * safe to print, and one column wide each. What knows all of Unicode is slow, and takes a millisecond to make.
 */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2026]*$/;
