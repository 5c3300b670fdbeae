import { wordsOn } from '../syntax/body.ts';
import type { Transcript } from '../syntax/tree.ts';
import { hasOpenLines, isOpenLine } from './proposals/openLines.ts';
import { proposeNear } from './proposals/propose.ts';

/** How far a transcript is attributed. */
export interface Progress {
  /** Turns whose speaker is known. */
  readonly named: number;
  /** Turns that are still to be named: those with `?`, and as many as the open text seems to have. */
  readonly open: number;
  /** Whether `open` is an estimate. */
  readonly isEstimated: boolean;
}

/** More lines than these are not looked at; the rest is taken to be like them. */
const MOST_LINES = 150;

/** Counts the turns that have a speaker, and estimates those that have none yet. */
export function attributionProgress(transcript: Transcript): Progress {
  const { lines, turns, unattributed } = transcript;
  const asked = turns.filter(({ cue, speakers }) => cue !== undefined && speakers.length === 0).length;
  const named = turns.filter(({ speakers }) => speakers.length > 0).length;
  const first = firstOpenLine(transcript);
  if (first === undefined) return { named, open: asked, isEstimated: false };
  const last = Math.min(lines.count - 1, first + MOST_LINES - 1);
  const seen = unattributed.filter((run) => run.firstLine <= last);
  // The first line of a run opens a turn, proposed or not.
  const starts = new Set(seen.map((run) => wordsOn(transcript, run.firstLine)?.start));
  for (const { start } of proposeNear(transcript, first, last)) starts.add(start);
  const share = openLines(transcript, first, lines.count - 1) / openLines(transcript, first, last);
  return { named, open: asked + Math.round(starts.size * share), isEstimated: true };
}

function firstOpenLine(transcript: Transcript): number | undefined {
  if (!hasOpenLines(transcript)) return undefined;
  for (let line = 0; line < transcript.lines.count; line++) if (isOpenLine(transcript, line)) return line;
  return undefined;
}

function openLines(transcript: Transcript, first: number, last: number): number {
  let count = 0;
  for (let line = first; line <= last; line++) if (isOpenLine(transcript, line)) count++;
  return count;
}
