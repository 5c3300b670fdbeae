import { counted, type Proposal, proposalAt, proposeNear, takeProposals } from '../../../core/index.ts';
import { editOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import { changedSince } from './attribute.ts';
import type { CommandContext } from './commandContext.ts';

/** How many proposals were taken or refused; `reason` says in a sentence why none. */
export interface Decided {
  readonly count: number;
  readonly reason?: string;
}

/** Writes the proposal at a place as a turn whose speaker is not known yet. */
export async function takeProposal(
  document: ParsedDocument,
  given: CommandArguments,
  context: CommandContext,
): Promise<Decided> {
  const proposal = proposalAt(document.transcript, given.line, refusedIn(document, context));
  return proposal === undefined ? nothingHere : take(document, given, context, [proposal]);
}

/** Writes all proposals that are sure, or at least as likely as the caller wants. */
export async function takeSureProposals(
  document: ParsedDocument,
  given: CommandArguments,
  context: CommandContext,
): Promise<Decided> {
  const { transcript } = document;
  const isRefused = refusedIn(document, context);
  const { sureness } = given;
  const chosen = proposeNear(transcript, 0, transcript.lines.count - 1).filter(
    (proposal) => (proposal.sure || proposal.probability >= sureness) && !isRefused(proposal),
  );
  return chosen.length === 0
    ? { count: 0, reason: 'No proposal here is sure enough.' }
    : take(document, given, context, chosen);
}

/** Shows the proposal at a place no more, until the document is closed. */
export function refuseProposal(document: ParsedDocument, given: CommandArguments, context: CommandContext): Decided {
  const { transcript, uri } = document;
  const proposal = proposalAt(transcript, given.line, refusedIn(document, context));
  if (proposal === undefined) return nothingHere;
  context.workspace.refusedProposals.add(uri, transcript, proposal.line);
  context.refreshInlayHints();
  return { count: 1 };
}

const nothingHere: Decided = { count: 0, reason: 'Nothing is proposed here.' };

function refusedIn(
  { uri, transcript }: ParsedDocument,
  { workspace }: CommandContext,
): (proposal: Proposal) => boolean {
  return (proposal) => workspace.refusedProposals.has(uri, transcript, proposal);
}

async function take(
  document: ParsedDocument,
  given: CommandArguments,
  { apply }: CommandContext,
  proposals: readonly Proposal[],
): Promise<Decided> {
  if (given.areOutdated(document.version)) return { count: 0, reason: changedSince };
  const edits = takeProposals(document.transcript, proposals);
  if (edits === 'unwritable') return { count: 0, reason: 'A cue would not be read as one here.' };
  const title = `Take ${counted(proposals.length, 'proposal')}`;
  const reason = await apply(
    document,
    title,
    edits.map((edit) => editOf(document.transcript.lines, edit)),
  );
  return reason === undefined ? { count: proposals.length } : { count: 0, reason };
}
