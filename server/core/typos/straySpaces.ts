import type { TextEdit } from '../text/span.ts';

/**
 * The edits that remove the stray spaces within the lines of a text: a run of spaces becomes one, and spaces before a
 * comma go. Such spaces are left where something was taken out of a sentence.
 */
export function removeStraySpaces(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: spaces, index } of text.matchAll(stray)) {
    const span = { start: index, end: index + spaces.length };
    const next = text.charAt(span.end);
    // Indents and spaces at the end of a line are no matter of this.
    if (isLineEnd(text.charAt(span.start - 1)) || isLineEnd(next)) continue;
    edits.push({ span, newText: next === ',' ? '' : ' ' });
  }
  return edits;
}

const stray = /[ \t\u00a0]{2,}| (?=,(?:\s|$))/g;

/** Whether a character ends a line; an empty string is the end of the text. */
function isLineEnd(character: string): boolean {
  return character === '' || character === '\n' || character === '\r';
}
