import { printableCharacter } from './printable.ts';
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
  let source = from > 0 ? '…' : '';
  let marker = source && ' ';
  let width = source.length;
  const stop = Math.max(end, start + 1);
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
  return {
    source,
    marker: marker.includes('^') ? marker.trimEnd() : `${marker.trimEnd().padEnd(Math.min(width, columns - 1))}^`,
  };
}

/** The line is shown from its beginning, or else with a third of the width before the place. */
function firstShown(line: string, start: number, columns: number): number {
  if (start < (columns * 2) / 3) return 0;
  const from = start - Math.floor(columns / 3);
  const isLowSurrogate = (line.charCodeAt(from) & 0xfc00) === 0xdc00;
  return isLowSurrogate ? from - 1 : from;
}
