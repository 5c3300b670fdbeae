import type { Transcript } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** A place where somebody still has to say who speaks. */
export interface OpenPlace {
  /** From 0. */
  readonly line: number;
  /** The cue with its `?`, or the first line of the text that nobody is named for. */
  readonly span: Span;
}

/** Every run of unattributed text and every turn whose speaker is not known, in the order of the text. */
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
 * The nearest open place on another line (from 0), going round at the text's end. Where the only one
 * is on this line it is that one; undefined where nothing is open.
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
