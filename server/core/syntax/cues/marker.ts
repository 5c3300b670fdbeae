import { Character, isColon, isDigit, isSpace } from '../../text/characters.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { Marker } from '../tree.ts';
import { type LineCue, moveLabels, moveTime, type WrittenCue } from './writtenCue.ts';

/** The offset after a marker: `Q`, `A12`, `Q.`, `Q 12`. If no marker begins at `start`, `start` itself. */
export function skipMarker(text: string, start: number, end: number): number {
  const letter = text.charCodeAt(start);
  if (letter !== Character.Q && letter !== Character.A) return start;
  const i = skipDigits(text, start + 1, end);
  if (i === start + 1 && letter === Character.Q) {
    const spaced = skipSpacedNumber(text, i, end);
    if (spaced > i) return spaced;
  }
  return i < end && text.charCodeAt(i) === Character.stop ? i + 1 : i;
}

/** The number of `Q 12 Ann Lee:`, as some records print it, maybe with a full stop. */
function skipSpacedNumber(text: string, start: number, end: number): number {
  if (!isSpace(text.charCodeAt(start))) return start;
  const number = skipDigits(text, start + 1, end);
  if (number === start + 1) return start;
  const stop = number < end && text.charCodeAt(number) === Character.stop ? number + 1 : number;
  return stop === end || mayFollowNumber(text.charCodeAt(stop)) ? stop : start;
}

function mayFollowNumber(code: number): boolean {
  return isSpace(code) || isColon(code) || code === Character.star || code === Character.underscore;
}

function skipDigits(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isDigit(text.charCodeAt(i)) && i - start < LONGEST_NUMBER) i++;
  return i;
}

const LONGEST_NUMBER = 6;

/** Whether a full stop stands before an offset, as after the marker `Q.`. */
export function endsInFullStop(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === Character.stop;
}

/** The marker that a span of the text holds, in a line that begins at `lineStart`. */
export function markerAt(text: string, { start, end }: Span, lineStart: number): Marker {
  const digitsEnd = endsInFullStop(text, end) ? end - 1 : end;
  return {
    kind: text.charCodeAt(start) === Character.Q ? 'question' : 'answer',
    number: digitsEnd > start + 1 ? Number(text.slice(start + 1, digitsEnd)) : undefined,
    span: shiftSpan({ start, end }, -lineStart),
  };
}

/** Whether a cue may begin with an initial, `A. Smith`, as well as with a marker and a name. */
export function mayBeInitial({ marker, names }: WrittenCue): boolean {
  if (!marker || marker.number !== undefined || names.length === 0) return false;
  // Only a full stop after the letter can still belong to the marker.
  return marker.span.end - marker.span.start > 1;
}

/** A cue with a marker before it, in a line that begins at `start`. */
export function withMarker({ written, start: at, textStart }: LineCue, marker: Marker, start: number): LineCue {
  const { span, names, qualifiers, time } = written;
  const by = at - start;
  return {
    written: {
      ...written,
      marker,
      span: { start: 0, end: span.end + by },
      names: moveLabels(names, by),
      qualifiers: moveLabels(qualifiers, by),
      time: time && moveTime(time, by),
    },
    start,
    textStart,
  };
}
