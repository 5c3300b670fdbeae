import type { LineRange } from './attribute.ts';
import { proposeNear } from './proposals/near.ts';
import type { Proposal } from './proposals/propose.ts';
import { turnAtLine } from './syntax/places.ts';
import { LineKind, type Transcript } from './syntax/tree.ts';

/** What one key labels. */
export interface OpenTurn {
  readonly lines: LineRange;
  /** What a new cue should say that the turn is; undefined where it should say nothing. */
  readonly kind: 'question' | 'answer' | undefined;
}

/** A longer turn is not taken to be one only because no opening is seen in it. */
const LONGEST = 40;

/**
 * The turn at a line (from 0) as far as it seems to go: a turn that has a cue, or open text from this line on, each
 * with the open text behind it up to the next proposed opening. Where no end is near, it ends with what is there now:
 * the rest stays open. Undefined where nobody speaks.
 */
export function openTurnAt(
  transcript: Transcript,
  line: number,
  isRefused: (proposal: Proposal) => boolean,
): OpenTurn | undefined {
  const turn = turnAtLine(transcript, line);
  if (turn?.cue !== undefined) {
    const { firstLine: first, lastLine } = turn;
    if (turn.speakers.length > 0) return { lines: { first, last: lastLine }, kind: undefined };
    const offered = proposed(transcript, first, isRefused);
    return { lines: { first, last: endOf(transcript, lastLine, offered) }, kind: undefined };
  }
  const kind = transcript.kinds[line];
  if (kind === LineKind.speech) return { lines: { first: line, last: line }, kind: undefined };
  if (kind !== LineKind.unattributed) return undefined;
  const offered = proposed(transcript, line, isRefused);
  const own = offered.find((proposal) => proposal.line === line)?.kind;
  return {
    lines: { first: line, last: endOf(transcript, line, offered) },
    kind: own !== 'chair' && marksKinds(transcript) ? own : undefined,
  };
}

/** In a file without markers kinds are inferred; the first marker would put an end to that. */
export function marksKinds({ marked, exchanges }: Transcript): boolean {
  return marked || exchanges.length === 0;
}

function proposed(transcript: Transcript, line: number, isRefused: (proposal: Proposal) => boolean): Proposal[] {
  return proposeNear(transcript, line, line + 2 * LONGEST).filter((proposal) => !isRefused(proposal));
}

/** The last line of open text that goes on with a line; the line itself where no end is near. */
function endOf({ kinds, lines }: Transcript, line: number, offered: readonly Proposal[]): number {
  const openings = new Set(offered.map((proposal) => proposal.line));
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
