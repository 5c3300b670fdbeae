import type { TextEdit } from '../text/span.ts';

/**
 * The edits that remove the stray spaces within the lines of a text: a run of spaces becomes one, and spaces before a
 * comma go. Such spaces are left where something was taken out of a sentence.
 */
export function removeStraySpaces(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: found, index } of text.matchAll(stray)) {
    const end = index + found.length - (found.endsWith(',') ? 1 : 0);
    const next = text.charAt(end);
    // Indents and spaces at the end of a line are no matter of this.
    if (isLineEnd(text.charAt(index - 1)) || isLineEnd(next)) continue;
    edits.push({ span: { start: index, end }, newText: next === ',' ? '' : ' ' });
  }
  return edits;
}

/** A run of spaces, or a space and a comma. Both are two characters at least, so a search can go on by two. */
const stray = /[ \t\u00a0]{2,}| ,(?=\s|$)/g;

/** Whether a character ends a line; an empty string is the end of the text. */
function isLineEnd(character: string): boolean {
  return character === '' || character === '\n' || character === '\r';
}
