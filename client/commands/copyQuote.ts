import { env, window } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';

/** Copies the selected words, or those of the cursor's line, as a quotation in Markdown with its reference. */
export async function copyQuote(server: Server): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  const quote = await server.quote(document, range);
  if (quote === undefined) {
    window.setStatusBarMessage('Nothing is spoken here.', 3000);
    return;
  }
  await env.clipboard.writeText(quote);
  window.setStatusBarMessage('The quotation is copied.', 3000);
}
