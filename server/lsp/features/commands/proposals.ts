import { counted, type Proposal, proposalAt, proposeNear, takeProposals } from '../../../core/index.ts';
import { editOf } from '../../convert/ranges.ts';
import type { Reading } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import { changedSince } from './attribute.ts';
import type { Hands } from './commandContext.ts';

/** How many proposals were taken or refused; `reason` says in a sentence why none. */
export interface Decided {
  readonly count: number;
  readonly reason?: string;
}

/** Writes the proposal at a place as a turn whose speaker is not known yet. */
export async function takeProposal(reading: Reading, given: CommandArguments, hands: Hands): Promise<Decided> {
  const proposal = proposalAt(reading.transcript, given.line, refusedIn(reading, hands));
  return proposal === undefined ? nothingHere : take(reading, given, hands, [proposal]);
}

/** Writes all proposals that are sure, or at least as likely as the caller wants. */
export async function takeSureProposals(reading: Reading, given: CommandArguments, hands: Hands): Promise<Decided> {
  const { transcript } = reading;
  const isRefused = refusedIn(reading, hands);
  const { sureness } = given;
  const chosen = proposeNear(transcript, 0, transcript.lines.count - 1).filter(
    (proposal) => (proposal.sure || proposal.probability >= sureness) && !isRefused(proposal),
  );
  return chosen.length === 0
    ? { count: 0, reason: 'No proposal here is sure enough.' }
    : take(reading, given, hands, chosen);
}

/** Shows the proposal at a place no more, until the document is closed. */
export function refuseProposal(reading: Reading, given: CommandArguments, hands: Hands): Decided {
  const { transcript, uri } = reading;
  const proposal = proposalAt(transcript, given.line, refusedIn(reading, hands));
  if (proposal === undefined) return nothingHere;
  hands.workspace.refusals.add(uri, transcript, proposal.line);
  hands.showHintsAnew();
  return { count: 1 };
}

const nothingHere: Decided = { count: 0, reason: 'Nothing is proposed here.' };

function refusedIn({ uri, transcript }: Reading, { workspace }: Hands): (proposal: Proposal) => boolean {
  return (proposal) => workspace.refusals.has(uri, transcript, proposal);
}

async function take(
  reading: Reading,
  given: CommandArguments,
  { apply }: Hands,
  proposals: readonly Proposal[],
): Promise<Decided> {
  if (given.areOutdated(reading.version)) return { count: 0, reason: changedSince };
  const edits = takeProposals(reading.transcript, proposals);
  if (edits === 'unwritable') return { count: 0, reason: 'A cue would not be read as one here.' };
  const title = `Take ${counted(proposals.length, 'proposal')}`;
  const reason = await apply(
    reading,
    title,
    edits.map((edit) => editOf(reading.transcript.lines, edit)),
  );
  return reason === undefined ? { count: proposals.length } : { count: 0, reason };
}
