import { Selection } from 'vscode';
import { requireTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { showStatus } from '../views/statusMessage.ts';

/** Begins a turn without a speaker at the cursor, in the middle of a line too, and puts the cursor on it. */
export async function beginTurn(server: Server): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { reason, next } = await server.act(document, selection.active, { command: 'beginTurn' });
  if (reason !== undefined) showStatus(reason);
  if (next !== undefined) editor.selection = new Selection(next.start, next.start);
}
