import { textWidth } from './width.ts';

/** Something that is not broken. */
export interface Word {
  readonly text: string;
  /** The same with colours, if it has any. */
  readonly shown?: string;
  /** How many spaces come before it within a line, by default one. */
  readonly gap?: number;
}

/**
 * Puts words into lines.
 * @param start the column at which the first line goes on
 * @param indent the column at which the other lines begin
 * @param columns how wide a line may be; a longer word has a line of its own
 */
export function wrap(
  words: readonly Word[],
  { start, indent, columns }: { start: number; indent: number; columns: number },
): string {
  let written = '';
  let column = start;
  for (const { text, shown = text, gap = 1 } of words) {
    const width = textWidth(text);
    if (written === '') {
      written = shown;
      column += width;
    } else if (column + gap + width <= columns) {
      written += ' '.repeat(gap) + shown;
      column += gap + width;
    } else {
      written += `\n${' '.repeat(indent)}${shown}`;
      column = indent + width;
    }
  }
  return written;
}
