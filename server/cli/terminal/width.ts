import { lazy } from '../../core/index.ts';
import { isPlain, printable } from './printable.ts';

export interface Character {
  readonly segment: string;
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
}

/** The characters of a text as a reader sees them. */
export function characters(text: string): Iterable<Character> {
  return isPlain(text) ? units(text) : segmenter().segment(text);
}

/** Loaded when a text needs it: that takes longer than checking a file, and few texts do. */
const segmenter = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

function* units(text: string): Generator<Character> {
  for (let index = 0; index < text.length; index++) yield { segment: text.charAt(index), index };
}

/** How many columns of a terminal a character takes: 1, or 2 for East Asian characters and emoji. */
export function characterWidth(character: string): number {
  return character.charCodeAt(0) < 0x300 || isPlain(character) || !wide().test(character) ? 1 : 2;
}

/** How many columns a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of characters(text)) width += characterWidth(segment);
  return width;
}

/** A text made safe to print, cut at its end to at most so many columns. */
export function fitted(text: string, columns: number): string {
  let shown = '';
  let width = 0;
  const safe = printable(text);
  if (textWidth(safe) <= columns) return safe;
  for (const { segment } of characters(safe)) {
    width += characterWidth(segment);
    if (width > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

const wide = lazy(
  () =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u,
);
