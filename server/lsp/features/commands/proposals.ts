import {
  formatCount,
  isSideEffect,
  type Proposal,
  proposalAt,
  proposeNear,
  takeProposals,
} from '../../../core/index.ts';
import type { Changed, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated } from './given.ts';

/** Writes the proposal at a position as a turn without a speaker. */
export async function takeProposal(
  document: ParsedDocument,
  given: Given<'takeProposal'>,
  context: CommandContext,
): Promise<Changed> {
  if (isOutdated(given, document)) return { count: 0, reason: changedSince };
  const proposal = findProposal(document, given, context);
  return proposal === undefined ? nothingProposed : take(document, [proposal], context);
}

export async function takeSureProposals(
  document: ParsedDocument,
  given: Given<'takeSureProposals'>,
  context: CommandContext,
): Promise<Changed> {
  if (isOutdated(given, document)) return { count: 0, reason: changedSince };
  const { transcript, uri } = document;
  const isRefused = context.workspace.refusedProposals.test(uri, transcript);
  const least = given.sureness ?? Number.POSITIVE_INFINITY;
  const chosen = proposeNear(transcript, 0, transcript.lines.count - 1).filter(
    (proposal) => (proposal.sure || proposal.probability >= least) && !isRefused(proposal),
  );
  if (chosen.length === 0) return { count: 0, reason: 'No proposal here is certain enough.' };
  return take(document, chosen, context);
}

export function refuseProposal(
  document: ParsedDocument,
  given: Given<'refuseProposal'>,
  context: CommandContext,
): Changed {
  const proposal = findProposal(document, given, context);
  if (proposal === undefined) return nothingProposed;
  context.workspace.refusedProposals.add(document.uri, document.transcript, proposal);
  context.refreshInlayHints();
  return { count: 1 };
}

const nothingProposed: Changed = { count: 0, reason: 'Nothing is proposed here.' };

function findProposal(
  { uri, transcript }: ParsedDocument,
  { position }: Given<'refuseProposal'>,
  { workspace }: CommandContext,
): Proposal | undefined {
  return proposalAt(transcript, transcript.lines.offsetAt(position), workspace.refusedProposals.test(uri, transcript));
}

async function take(
  document: ParsedDocument,
  proposals: readonly Proposal[],
  { apply, workspace }: CommandContext,
): Promise<Changed> {
  const { transcript, uri } = document;
  const isRefused = workspace.refusedProposals.test(uri, transcript);
  const edits = takeProposals(transcript, proposals, isRefused, document.reread);
  if (isSideEffect(edits)) return { count: 0, reason: edits.reason };
  const reason = await apply(document, `Take ${formatCount(proposals.length, 'proposal')}`, edits);
  return reason === undefined ? { count: proposals.length } : { count: 0, reason };
}
