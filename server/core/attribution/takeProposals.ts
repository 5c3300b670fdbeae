import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { attributeEach } from './attribute.ts';
import { marksKinds } from './openTurns.ts';
import type { Proposal } from './proposals/propose.ts';
import { proposeNear } from './proposals/proposeAround.ts';

/** The most lines between a line and the start of its proposed turn. */
const REACH = 40;

/** The proposal for a line (from 0): the nearest one on it or above it, with only unattributed text in between. */
export function proposalAt(
  transcript: Transcript,
  line: number,
  isRefused: (proposal: Proposal) => boolean,
): Proposal | undefined {
  let first = line;
  while (first > 0 && line - first < REACH && transcript.kinds[first - 1] === LineKind.unattributed) first--;
  return proposeNear(transcript, first, line).findLast((proposal) => !isRefused(proposal));
}

/** The edits that write proposals as turns with an unknown speaker. Other lines stay as open as they were. */
export function takeProposals(
  transcript: Transcript,
  proposals: readonly Pick<Proposal, 'line' | 'kind'>[],
): readonly TextEdit[] | 'unwritable' {
  const isMarked = marksKinds(transcript);
  return attributeEach(
    transcript,
    proposals.map(({ line, kind }) => ({
      lines: { first: line, last: line },
      speaker: undefined,
      kind: isMarked && kind !== 'chair' ? kind : undefined,
    })),
  );
}
