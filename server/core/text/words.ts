import { Character, isAsciiLetter, isDigit } from './characters.ts';
import { hasLetterOrDigit } from './letters.ts';
import type { Span } from './span.ts';

/**
 * Counts the spoken words in a span of a text. A word is a run without spaces that has a letter or a digit. In scripts
 * without spaces (Han, Hiragana, Katakana, Thai) each letter counts, as in word processors. Text in square brackets
 * (`[inaudible]`, `[laughs]`, a time) is not spoken, except a guess, `[?like this?]`, and the text of a Markdown link.
 * @param most counting stops at this number
 */
export function countWords(text: string, start = 0, end = text.length, most = Infinity): number {
  let words = 0;
  let inWord = false;
  for (let i = start; i < end && words < most; i++) {
    const code = text.charCodeAt(i);
    if (code === Character.squareOpen && text.charCodeAt(i + 1) !== Character.question) {
      const close = closingBracket(text, i, end);
      if (close > 0) {
        i = close;
        continue;
      }
    }
    if (code === Character.hash) {
      const close = hashTimeEnd(text, i, end);
      if (close > i) {
        i = close - 1;
        inWord = false;
        continue;
      }
    }
    if (
      code <= Character.space ||
      code === Character.noBreakSpace ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x3000
    ) {
      inWord = false;
      continue;
    }
    if (code >= 0x0e00 && isUnspaced(code)) {
      words++;
      inWord = false;
      continue;
    }
    if (!inWord && isWordPart(text, i, code)) {
      inWord = true;
      words++;
    }
  }
  return words;
}

/**
 * The end of a time between hash signs, `#00:00:04-2#`, that begins at an offset, as f4 and MAXQDA write them; the offset itself where
 * there is none.
 */
export function hashTimeEnd(text: string, start: number, end: number): number {
  const [time = ''] = hashTime.exec(text.slice(start, Math.min(end, start + LONGEST_HASH_TIME))) ?? [];
  return start + time.length;
}

const hashTime = /^#(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[-.,]\d{1,3})?#/;
const LONGEST_HASH_TIME = 20;

/** {@link countWords} over several spans of one text. */
export function countWordsIn(text: string, spans: readonly Span[]): number {
  let words = 0;
  for (const { start, end } of spans) words += countWords(text, start, end);
  return words;
}

/** A bracket that closes further away than this is no mark; the bound keeps counting linear. */
const LONGEST_MARK = 200;

function closingBracket(text: string, open: number, end: number): number {
  const last = Math.min(end, open + LONGEST_MARK);
  for (let i = open + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    // The text of a Markdown link is spoken.
    if (code === Character.squareClose) return text.charCodeAt(i + 1) === Character.roundOpen ? -1 : i;
    if (code === Character.squareOpen) return -1;
  }
  return -1;
}

function isUnspaced(code: number): boolean {
  return (
    (code >= 0x0e01 && code <= 0x0e2e) || // Thai consonants
    (code >= 0x3041 && code <= 0x30fa) || // Hiragana, Katakana
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) || // Han
    (code >= 0xf900 && code <= 0xfaff)
  );
}

function isWordPart(text: string, at: number, code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || isDigit(code);
  // Curly quotes and dashes are the commonest characters outside ASCII in English.
  if (code >= 0x2010 && code <= 0x2026) return false;
  return hasLetterOrDigit(String.fromCodePoint(text.codePointAt(at) ?? code));
}
