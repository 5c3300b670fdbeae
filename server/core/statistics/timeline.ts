import { inlineMarks } from '../syntax/body.ts';
import { anchorTimes } from '../syntax/clock.ts';
import type { Time, Transcript, Turn } from '../syntax/tree.ts';
import { partitionPoint } from '../text/binarySearch.ts';
import type { Span } from '../text/span.ts';

/** When a turn is spoken, in seconds of the recording; undefined where the text does not say it. */
export interface TurnTime {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/**
 * When each turn is spoken. A turn begins at the time in its cue, or on a line of its own since the turn before. It ends where the next
 * turn begins, or for the last turn of a recording at the last time within it. Undefined if the text has no times.
 */
export function timeline(transcript: Transcript): TurnTime[] | undefined {
  const anchors = anchorTimes(transcript);
  if (anchors.length === 0) return undefined;
  const { turns } = transcript;
  const starts = startsOf(turns, anchors);
  return turns.map((turn, index) => {
    const start = starts[index];
    if (start === undefined) return { start, end: undefined };
    const next = starts[index + 1];
    const end = next !== undefined && next >= start ? next : lastTimeWithin(transcript, turn, anchors);
    return { start, end: end !== undefined && end >= start ? end : undefined };
  });
}

/** How long a turn takes in seconds; undefined where its beginning or end is not known. */
export function durationOf({ start, end }: TurnTime): number | undefined {
  return start === undefined || end === undefined ? undefined : end - start;
}

function startsOf(turns: readonly Turn[], anchors: readonly Time[]): (number | undefined)[] {
  let next = 0;
  return turns.map(({ cue, span }, index) => {
    const previousEnd = turns[index - 1]?.span.end ?? 0;
    let above: number | undefined;
    for (; (anchors[next]?.span.start ?? span.end) < span.start; next++) {
      const anchor = anchors[next] as Time;
      if (anchor.span.start >= previousEnd) above = anchor.seconds;
    }
    return cue?.time?.seconds ?? above;
  });
}

function lastTimeWithin({ text }: Transcript, { span, cue }: Turn, anchors: readonly Time[]): number | undefined {
  const body = { start: cue?.textStart ?? span.start, end: span.end };
  const inline = inlineMarks(text, body).findLast(({ kind }) => kind === 'time')?.seconds;
  const anchor = lastWithin(anchors, body)?.seconds;
  return inline === undefined || anchor === undefined ? (inline ?? anchor) : Math.max(inline, anchor);
}

/** The last of some times, in the order of the text, that lies within a span. */
function lastWithin(times: readonly Time[], { start, end }: Span): Time | undefined {
  const last = times[partitionPoint(times.length, (at) => (times[at] as Time).span.end <= end) - 1];
  return last !== undefined && last.span.start >= start ? last : undefined;
}
