import { workspace } from 'vscode';
import { requireTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { showStatus } from '../views/statusMessage.ts';

/** Writes the proposal at the cursor as a turn. */
export async function takeProposal(server: Server): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const { reason } = await server.takeProposal(editor.document, editor.selection.active);
  if (reason !== undefined) showStatus(reason);
}

/** Hides the proposal at the cursor. */
export async function refuseProposal(server: Server): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const { reason } = await server.refuseProposal(editor.document, editor.selection.active);
  if (reason !== undefined) showStatus(reason);
}

/** Writes all proposals that are as likely as the settings ask for. */
export async function takeSureProposals(server: Server): Promise<void> {
  const document = requireTranscript()?.document;
  if (document === undefined) return;
  const sureness = workspace.getConfiguration('colloquy', document).get('proposals.sureness', 1);
  const { count, reason } = await server.takeSureProposals(document, sureness);
  showStatus(reason ?? `${count} ${count === 1 ? 'proposal' : 'proposals'} taken.`);
}
