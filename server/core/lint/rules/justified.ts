import { type ProseLine, proseFinder } from '../../syntax/prose.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { removeStraySpaces } from '../../typos/straySpaces.ts';
import type { WholeFact } from './wholeFact.ts';

/** How many runs of spaces there are between words, and how many lines of usual length the text fills. */
export interface GapCount {
  readonly gaps: number;
  readonly lines: number;
}

/**
 * Whether the lines of a transcript are filled out with spaces to one width. Then runs of spaces are everywhere: in two
 * lines there is one at least. Where text was removed, there are far fewer.
 */
export const isJustified: WholeFact<GapCount, boolean> = {
  ofPart: (part) => countGaps(part, removeStraySpaces(part.text)),
  join(counts) {
    let [gaps, lines] = [0, 0];
    for (const count of counts) {
      gaps += count.gaps;
      lines += count.lines;
    }
    return gaps > FEWEST_GAPS && gaps * 2 > lines;
  },
  isSame: (one, other) => one === other,
};

/** With no more than these, justified text looks the same as text with a few slips. */
const FEWEST_GAPS = 4;

/** What a text adds to {@link isJustified}. `strays` are all its stray spaces. */
export function countGaps(transcript: Transcript, strays: readonly TextEdit[]): GapCount {
  const gaps = straySpacesInProse(transcript, strays).filter(({ newText }) => newText === ' ').length;
  return { gaps, lines: usualLines(transcript) };
}

/** A paragraph on one line fills as many lines as it has these UTF-16 units. A letter more hardly ever makes a line more. */
const LENGTH_OF_LINE = 80;

function usualLines({ lines }: Transcript): number {
  let count = 0;
  for (let line = 0; line < lines.count; line++) {
    const length = lines.end(line) - lines.start(line);
    if (length > 0) count += Math.max(1, Math.round(length / LENGTH_OF_LINE));
  }
  return count;
}

/** Those of the stray spaces of a text that are in prose, in the order of the text, without those that may be deliberate. */
export function straySpacesInProse(transcript: Transcript, strays: readonly TextEdit[]): TextEdit[] {
  const { text } = transcript;
  const proseAt = proseFinder(transcript);
  return strays.filter(({ span }) => {
    const line = proseAt(span);
    return line !== undefined && span.end - span.start <= WIDEST && !isLayout(text, line, span.start);
  });
}

/** More spaces stand between columns, as in the head of a printed page: no text was removed there. */
const WIDEST = 8;

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
