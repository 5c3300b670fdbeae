import type { Transcript } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** A place that still needs a speaker. */
export interface OpenPlace {
  /** The line, from 0. */
  readonly line: number;
  /** The cue with its `?`, or the first line of the unattributed text. */
  readonly span: Span;
}

/** All runs of unattributed text and all turns with an unknown speaker, in the order of the text. */
export function openPlaces(transcript: Transcript): OpenPlace[] {
  const places: OpenPlace[] = [];
  for (const run of transcript.unattributed) {
    places.push({ line: run.firstLine, span: transcript.lines.span(run.firstLine) });
  }
  for (const turn of transcript.turns) {
    if (turn.cue === undefined || turn.speakers.length > 0) continue;
    places.push({ line: turn.firstLine, span: turn.cue.span });
  }
  return places.sort((a, b) => a.line - b.line);
}

/**
 * The nearest open place on another line (from 0). The search wraps around at the end of the text. If the only one is on this
 * line, it returns that one; undefined if nothing is open.
 */
export function nextOpen(
  transcript: Transcript,
  line: number,
  direction: 'forward' | 'backward',
): OpenPlace | undefined {
  const places = openPlaces(transcript);
  if (direction === 'forward') return places.find((place) => place.line > line) ?? places[0];
  return places.findLast((place) => place.line < line) ?? places.at(-1);
}
