import { printable } from './printable.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a reader sees them, each with where it begins. */
export function characters(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return segmenter.segment(text);
}

/** How many columns of a terminal one character, as a reader sees it, takes: 1, or 2 for East Asian ones and emoji. */
export function characterWidth(character: string): number {
  if (character.charCodeAt(0) < 0x300) return 1;
  return wide.test(character) ? 2 : 1;
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

const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
