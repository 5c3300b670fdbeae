import { turnAtLine } from '../syntax/places.ts';
import { LineKind, type Marker, type Transcript, type TurnKind } from '../syntax/tree.ts';
import type { LineRange } from '../text/span.ts';
import type { Proposal } from './proposals/propose.ts';
import { proposeNear } from './proposals/proposeAround.ts';

/** A turn, as far as it goes or seems to go. */
export interface OpenTurn {
  readonly lines: LineRange;
  /** What it is, or seems to be. */
  readonly kind: TurnKind;
  /** What a new cue for it should say that it is; undefined where it should say nothing. */
  readonly marker: Marker['kind'] | undefined;
}

/** Whether a proposal was refused, and is none any more. */
export type IsRefused = (proposal: Proposal) => boolean;

/** A longer turn is not taken to be one only because no opening is seen in it. */
const LONGEST = 40;

/**
 * The turn at a line (from 0) as far as it seems to go: a turn that has a cue, or open text from this line on, each
 * with the open text behind it up to the next proposed opening. Where no end is near, it ends with what is there now:
 * the rest stays open. A turn that has a speaker ends with its own words. Undefined where nobody speaks.
 */
export function openTurnAt(transcript: Transcript, line: number, isRefused: IsRefused): OpenTurn | undefined {
  const first = turnAtLine(transcript, line)?.lastLine ?? line;
  return turnAt(transcript, line, openings(transcript, line, first + LONGEST, isRefused));
}

/** Every turn on some lines (from 0, the last included) that waits for a speaker, as far as it seems to go. */
export function waitingTurns(transcript: Transcript, { first, last }: LineRange, isRefused: IsRefused): OpenTurn[] {
  const offered = openings(transcript, first, last + LONGEST, isRefused);
  const turns: OpenTurn[] = [];
  for (let line = first; line <= last; line++) {
    const turn = turnAt(transcript, line, offered);
    if (turn === undefined) continue;
    if (isWaiting(transcript, line)) turns.push(turn);
    line = turn.lines.last;
  }
  return turns;
}

/** Whether a line (from 0) is open text, or of a turn whose speaker is not known. */
export function isWaiting(transcript: Transcript, line: number): boolean {
  return transcript.kinds[line] === LineKind.unattributed || turnAtLine(transcript, line)?.speakers.length === 0;
}

/** In a file without markers kinds are inferred; the first marker would put an end to that. */
export function marksKinds({ marked, exchanges }: Transcript): boolean {
  return marked || exchanges.length === 0;
}

type Openings = ReadonlyMap<number, Proposal>;

function openings(transcript: Transcript, first: number, last: number, isRefused: IsRefused): Openings {
  const offered = proposeNear(transcript, first, Math.min(last, transcript.lines.count - 1));
  return new Map(offered.filter((proposal) => !isRefused(proposal)).map((proposal) => [proposal.line, proposal]));
}

function turnAt(transcript: Transcript, line: number, openings: Openings): OpenTurn | undefined {
  const turn = turnAtLine(transcript, line);
  if (turn?.cue !== undefined) {
    const { firstLine: first, lastLine, kind } = turn;
    const last = turn.speakers.length > 0 ? lastLine : endOf(transcript, lastLine, openings);
    return { lines: { first, last }, kind, marker: undefined };
  }
  const lineKind = transcript.kinds[line];
  if (lineKind === LineKind.speech) return { lines: { first: line, last: line }, kind: 'speech', marker: undefined };
  if (lineKind !== LineKind.unattributed) return undefined;
  const proposed = openings.get(line)?.kind;
  const kind = proposed === undefined || proposed === 'chair' ? undefined : proposed;
  return {
    lines: { first: line, last: endOf(transcript, line, openings) },
    kind: kind ?? 'speech',
    marker: marksKinds(transcript) ? kind : undefined,
  };
}

/** The last line of open text that goes on with a line; the line itself where no end is near. */
function endOf({ kinds, lines }: Transcript, line: number, openings: Openings): number {
  let last = line;
  for (let at = line + 1; at < lines.count; at++) {
    const kind = kinds[at] as LineKind;
    if (openings.has(at) || !goesOn.has(kind)) break;
    if (at - line > LONGEST) return line;
    if (kind === LineKind.unattributed) last = at;
  }
  return last;
}

/** Text, and what may stand in the middle of a turn. */
const goesOn: ReadonlySet<LineKind> = new Set([
  LineKind.unattributed,
  LineKind.blank,
  LineKind.event,
  LineKind.time,
  LineKind.comment,
]);
