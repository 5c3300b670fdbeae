import { isPlain, printableCharacter } from './printable.ts';
import { characters, characterWidth } from './width.ts';

/** A piece of a line, and a row of marks for the line below it. */
export interface Excerpt {
  readonly source: string;
  readonly marker: string;
}

/**
 * The part of a line around a place, marked by `^`. An empty place has one mark.
 * @param start the offset in the line at which the place begins, and `end` where it ends
 * @param columns how wide the excerpt may be
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const from = firstShown(line, start, columns);
  const lead = from > 0 ? '…' : '';
  const piece = { line, from, start, stop: Math.max(end, start + 1) };
  const { source, marker } = plainPiece(piece, columns - lead.length) ?? anyPiece(piece, columns - lead.length);
  return { source: lead + source, marker: ' '.repeat(lead.length) + marker };
}

/** A line that is shown from an offset, and the place in it. */
interface Piece {
  readonly line: string;
  readonly from: number;
  readonly start: number;
  readonly stop: number;
}

/** Of a text whose characters are all one column wide, as most are, offsets are columns. Undefined for all others. */
function plainPiece({ line, from, start, stop }: Piece, columns: number): Excerpt | undefined {
  const isCut = line.length - from > columns;
  const shown = line.slice(from, isCut ? from + columns - 1 : line.length);
  if (!isPlain(shown)) return undefined;
  const marks = Math.max(1, Math.min(stop - from, shown.length) - (start - from));
  return {
    source: isCut ? `${shown}…` : shown,
    marker: ' '.repeat(Math.min(start - from, shown.length, columns - 1)) + '^'.repeat(marks),
  };
}

function anyPiece({ line, from, start, stop }: Piece, columns: number): Excerpt {
  let source = '';
  let marker = '';
  let width = 0;
  // A letter may have many marks, but there is a limit to what is looked at.
  const piece = line.slice(from, from + columns * 8);
  for (const { segment, index } of characters(piece)) {
    const shown = segment === '\t' ? '  ' : printableCharacter(segment);
    const taken = segment === '\t' ? 2 : characterWidth(shown);
    if (width + taken > columns - 1 && from + index + segment.length < line.length) {
      source += '…';
      break;
    }
    const at = from + index;
    source += shown;
    marker += (at < stop && at + segment.length > start ? '^' : ' ').repeat(taken);
    width += taken;
  }
  const isMarked = marker.includes('^');
  return { source, marker: isMarked ? marker.trimEnd() : `${' '.repeat(Math.min(width, columns - 1))}^` };
}

/** The line is shown from its beginning, or else with a third of the width before the place. */
function firstShown(line: string, start: number, columns: number): number {
  if (start < (columns * 2) / 3) return 0;
  const from = start - Math.floor(columns / 3);
  const isLowSurrogate = (line.charCodeAt(from) & 0xfc00) === 0xdc00;
  return isLowSurrogate ? from - 1 : from;
}
