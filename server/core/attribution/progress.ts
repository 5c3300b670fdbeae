import { wordsOn } from '../syntax/body.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
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
  const { turns, unattributed } = transcript;
  const asked = turns.filter(({ cue, speakers }) => cue !== undefined && speakers.length === 0).length;
  const named = turns.filter(({ speakers }) => speakers.length > 0).length;
  const [first] = unattributed;
  if (first === undefined) return { named, open: asked, isEstimated: false };
  const last = Math.min(transcript.lines.count - 1, first.firstLine + MOST_LINES - 1);
  const seen = unattributed.filter((run) => run.firstLine <= last).length;
  // The first line of a run opens a turn, proposed or not.
  const starts = new Set(unattributed.slice(0, seen).map((run) => wordsOn(transcript, run.firstLine)?.start));
  for (const { start } of proposeNear(transcript, first.firstLine, last)) starts.add(start);
  const share = openLines(transcript, 0, transcript.lines.count - 1) / openLines(transcript, first.firstLine, last);
  return { named, open: asked + Math.round(starts.size * share), isEstimated: true };
}

function openLines({ kinds }: Transcript, first: number, last: number): number {
  let count = 0;
  for (let line = first; line <= last; line++) if (kinds[line] === LineKind.unattributed) count++;
  return count;
}
