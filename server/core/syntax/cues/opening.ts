import { Character, isSpace, skipSpaces } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { readTime } from '../times.ts';
import type { CueForm, Time } from '../tree.ts';
import { skipMarker } from './marker.ts';

/** What stands before the names of a cue. Offsets are those of the text. */
export interface Opening {
  readonly time: Time | undefined;
  /** A marker before the emphasis: `Q82 **Chair:**`. */
  readonly marker: Span | undefined;
  readonly emphasis: CueForm['emphasis'];
  /** Where the names begin, or the marker inside the emphasis. */
  readonly end: number;
}

/** Reads what stands before the names of a cue: a bullet if there may be one, a time, a marker, emphasis. */
export function readOpening(text: string, start: number, end: number, mayHaveBullet: boolean): Opening {
  let at = mayHaveBullet ? skipBullet(text, start, end) : start;
  let time = readTime(text, at, end);
  if (time) at = skipSpaces(text, time.span.end, end);
  const before = markerBeforeEmphasis(text, at, end);
  if (before) at = before.next;
  const emphasis = emphasisAt(text, at);
  if (emphasis) at = skipSpaces(text, at + emphasis.length, end);
  if (!time) {
    time = readTime(text, at, end);
    if (time) at = skipSpaces(text, time.span.end, end);
  }
  return { time, marker: before?.marker, emphasis, end: at };
}

function skipBullet(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  const isBullet = code === Character.hyphen || code === Character.star;
  return isBullet && isSpace(text.charCodeAt(start + 1)) ? skipSpaces(text, start + 1, end) : start;
}

/** A marker before a name in bold, or in the same bold of its own: `Q1 **Ann Lee:**`, `**Q1** **Ann Lee:**`. */
function markerBeforeEmphasis(text: string, start: number, end: number): MarkerBefore | undefined {
  const own = emphasisAt(text, start);
  const markerStart = start + own.length;
  const markerEnd = skipMarker(text, markerStart, end);
  if (markerEnd === markerStart || !text.startsWith(own, markerEnd)) return undefined;
  const after = markerEnd + own.length;
  if (!isSpace(text.charCodeAt(after))) return undefined;
  const next = skipSpaces(text, after, end);
  return emphasisAt(text, next) ? { marker: { start: markerStart, end: markerEnd }, next } : undefined;
}

interface MarkerBefore {
  readonly marker: Span;
  /** The offset of the emphasis after the marker. */
  readonly next: number;
}

function emphasisAt(text: string, at: number): CueForm['emphasis'] {
  if (text.startsWith('**', at)) return '**';
  return text.startsWith('__', at) ? '__' : '';
}
