import { isPlain, printableCharacter } from './printable.ts';
import { characters, characterWidth } from './width.ts';

/** A piece of a line with a row below it that marks a part of it. */
export interface Excerpt {
  readonly source: string;
  readonly marker: string;
}

/**
 * The part of a line around a place, as wide as a terminal takes it. The place is marked by `^`; one
 * that is empty has one mark all the same. `start` and `end` are offsets in the line.
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const from = firstShown(line, start, columns);
  // One more than there is room for: what comes behind may be a mark on the last letter.
  if (isPlain(line.slice(from, from + columns + 1))) return plainExcerpt(line, from, start, end, columns);
  let source = from > 0 ? '…' : '';
  let marker = source && ' ';
  let width = source.length;
  const stop = Math.max(end, start + 1);
  // However many marks are heaped on a letter, no more than this is looked at.
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

/** The same where each character takes one column: nearly everywhere, in a twentieth of the time. */
function plainExcerpt(line: string, from: number, start: number, end: number, columns: number): Excerpt {
  const lead = from > 0 ? '…' : '';
  const room = columns - 1 - lead.length;
  const isWhole = line.length - from <= room + 1;
  const stop = isWhole ? line.length : from + room;
  const first = Math.max(start, from);
  const last = Math.min(Math.max(end, start + 1), stop);
  const shown = line.slice(from, stop);
  return {
    source: `${lead}${shown}${isWhole ? '' : '…'}`,
    marker:
      last > first
        ? ' '.repeat(lead.length + first - from) + '^'.repeat(last - first)
        : `${' '.repeat(Math.min(lead.length + shown.length, columns - 1))}^`,
  };
}

/** A place near the line's beginning is shown from there; one further back with a third of the width before it. */
function firstShown(line: string, start: number, columns: number): number {
  if (start < (columns * 2) / 3) return 0;
  const from = start - Math.floor(columns / 3);
  const isLowSurrogate = (line.charCodeAt(from) & 0xfc00) === 0xdc00;
  return isLowSurrogate ? from - 1 : from;
}
