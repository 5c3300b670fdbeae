import { type ProseLine, proseFinder } from '../../syntax/prose.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { removeStraySpaces } from '../../typos/straySpaces.ts';
import type { WholeFact } from './wholeFact.ts';

/** How many runs of spaces there are between words, and in how long a text, in UTF-16 units. */
export interface GapCount {
  readonly gaps: number;
  readonly length: number;
}

/**
 * Whether the lines of a transcript are filled out with spaces to one width. Then runs of spaces are everywhere: in two
 * lines there is one at least. Where text was removed, there are far fewer.
 */
export const isJustified: WholeFact<GapCount, boolean> = {
  ofPart(part) {
    const gaps = straySpacesInProse(part).filter(({ newText }) => newText === ' ').length;
    return { gaps, length: part.text.length };
  },
  join(counts) {
    let [gaps, length] = [0, 0];
    for (const count of counts) {
      gaps += count.gaps;
      length += count.length;
    }
    return gaps > FEWEST_GAPS && gaps * TWO_LINES > length;
  },
  isSame: (one, other) => one === other,
};

/** With no more than these, justified text looks the same as text with a few slips. */
const FEWEST_GAPS = 4;

/** The length of two lines, in UTF-16 units. */
const TWO_LINES = 160;

/** The edits that remove stray spaces from prose, in the order of the text, without those that may be deliberate. */
export function straySpacesInProse(transcript: Transcript): TextEdit[] {
  const { text } = transcript;
  const proseAt = proseFinder(transcript);
  return removeStraySpaces(text).filter(({ span }) => {
    const line = proseAt(span);
    return line !== undefined && !isLayout(text, line, span.start);
  });
}

/** Whether the spaces may be deliberate: after a sentence, after a list mark, between links, or inside code. */
function isLayout(text: string, { start }: ProseLine, at: number): boolean {
  const before = text.slice(Math.max(start, at - FAR), at);
  return layout.test(before) || endsInLink(before) || (before.split('`').length - 1) % 2 === 1;
}

const FAR = 200;
const layout = /[.?!:;…]["'”’)\]*_]{0,2}$|^(?:[-*+•]|\d+[.)])$/;

/** A link as Markdown writes it: `[text](address)`. */
function endsInLink(text: string): boolean {
  const open = text.lastIndexOf('](');
  return open >= 0 && text.indexOf(')', open) === text.length - 1;
}
