import { env } from 'vscode';
import { requireTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { showStatus } from '../views/statusMessage.ts';

/** Copies the selected words, or those of the cursor's line, as a quotation in Markdown with its reference. */
export async function copyQuote(server: Server): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  const quote = await server.quote(document, range);
  if (quote === undefined) {
    showStatus('Nothing is spoken here.');
    return;
  }
  await env.clipboard.writeText(quote);
  showStatus('The quotation is copied.');
}
