import { type TextDocument, ViewColumn, window } from 'vscode';
import type { Cleaned } from '../../server/protocol.ts';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { CleanedDocument } from '../views/cleanedDocument.ts';
import type { CleanReports } from '../views/cleanReports.ts';

/** Makes a transcript of the raw page in front, or of the lines of it that are selected; one undo takes it back. */
export async function cleanUp(server: Server, reports: CleanReports): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const before = document.getText();
  const cleaned = await server.clean(document, selection.isEmpty ? undefined : selection);
  // Not waited for: the command is done, and the message stays for as long as it likes.
  showSummary(document, before, cleaned, reports);
}

async function showSummary(
  document: TextDocument,
  before: string,
  { summary, report, dropped = [] }: Cleaned,
  reports: CleanReports,
): Promise<void> {
  if (report === undefined) {
    await window.showInformationMessage(summary);
    return;
  }
  // Edits that are made while the message is there move the places of what can be put back.
  const cleaned = new CleanedDocument(document, before, dropped);
  const chosen = await window.showInformationMessage(summary, 'Show Report');
  if (chosen === undefined) {
    cleaned.dispose();
    return;
  }
  await window.showTextDocument(reports.add(report, cleaned), { preview: true, viewColumn: ViewColumn.Beside });
}
