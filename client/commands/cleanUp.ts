import { window } from 'vscode';
import type { Server } from '../server.ts';
import type { ShownTexts } from '../shownTexts.ts';
import { activeTranscript } from '../transcripts.ts';

/** Makes a transcript of the raw page in front, or of the lines of it that are selected; one undo takes it back. */
export async function cleanUp(server: Server, texts: ShownTexts): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { summary, report } = await server.clean(document, selection.isEmpty ? undefined : selection);
  // Not waited for: the command is done, and the message stays for as long as it likes.
  showSummary(summary, report, texts);
}

async function showSummary(summary: string, report: string | undefined, texts: ShownTexts): Promise<void> {
  if (report === undefined) {
    await window.showInformationMessage(summary);
    return;
  }
  const chosen = await window.showInformationMessage(summary, 'Show Report');
  if (chosen === undefined) return;
  await window.showTextDocument(texts.add('What was cleaned.md', report), { preview: true });
}
