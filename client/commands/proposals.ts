import { workspace } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Decided, Server } from '../server/server.ts';
import { showStatus } from '../views/statusMessage.ts';

/** Writes the proposal at the cursor as a turn. */
export async function takeProposal(server: Server): Promise<void> {
  await decide(server, 'takeProposal');
}

/** Shows the proposal at the cursor no more. */
export async function refuseProposal(server: Server): Promise<void> {
  await decide(server, 'refuseProposal');
}

/** Writes all proposals that are sure, and those that are as likely as the settings want. */
export async function takeSureProposals(server: Server): Promise<void> {
  const { count } = (await decide(server, 'takeSureProposals')) ?? { count: 0 };
  if (count > 0) showStatus(`${count} ${count === 1 ? 'proposal' : 'proposals'} taken.`);
}

async function decide(server: Server, command: Parameters<Server['decide']>[0]): Promise<Decided | undefined> {
  const editor = activeTranscript();
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const sureness = workspace.getConfiguration('colloquy', document).get('proposals.sureness', 1);
  const decided = await server.decide(command, document, {
    position: selection.active,
    ...(sureness < 1 && { sureness }),
  });
  if (decided.reason !== undefined) showStatus(decided.reason);
  return decided;
}
