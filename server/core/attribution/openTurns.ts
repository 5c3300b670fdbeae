import { turnAtLine } from '../syntax/places.ts';
import { LineKind, type Marker, type Transcript, type TurnKind } from '../syntax/tree.ts';
import type { LineRange } from '../text/span.ts';
import type { Proposal } from './proposals/propose.ts';
import { proposeNear } from './proposals/proposeAround.ts';

/** The lines of a turn, as far as it goes or seems to go. */
export interface OpenTurn {
  readonly lines: LineRange;
  /** Its kind, or the kind that it seems to have. */
  readonly kind: TurnKind;
  /** The marker for a new cue; undefined for a cue without one. */
  readonly marker: Marker['kind'] | undefined;
}

/** Whether the user has refused a proposal. */
export type IsRefused = (proposal: Proposal) => boolean;

/** The most lines without a proposed turn that still count as one turn. */
const LONGEST = 40;

/**
 * The turn at a line (from 0), as far as it seems to go: a turn with a cue, or unattributed text from this line on, and the
 * unattributed text after it up to the next proposed turn. If no end is near, it ends with its own lines, and the rest stays
 * open. A turn with a speaker ends with its own words. Undefined if the line has no speech.
 */
export function openTurnAt(transcript: Transcript, line: number, isRefused: IsRefused): OpenTurn | undefined {
  const first = turnAtLine(transcript, line)?.lastLine ?? line;
  return turnAt(transcript, line, openings(transcript, line, first + LONGEST, isRefused));
}

/** All turns without a speaker on some lines (from 0, including the last), as far as they seem to go. */
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

/** Whether a line (from 0) is unattributed, or belongs to a turn with an unknown speaker. */
export function isWaiting(transcript: Transcript, line: number): boolean {
  return transcript.kinds[line] === LineKind.unattributed || turnAtLine(transcript, line)?.speakers.length === 0;
}

/** Without markers in a file, kinds are inferred from the words. The first marker would end that, so a new cue gets none. */
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

/** The last unattributed line that continues a line; the line itself if no end is near. */
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

/** Text, and other lines that may be inside a turn. */
const goesOn: ReadonlySet<LineKind> = new Set([
  LineKind.unattributed,
  LineKind.blank,
  LineKind.event,
  LineKind.time,
  LineKind.comment,
]);
