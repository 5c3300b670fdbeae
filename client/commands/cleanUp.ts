import { type TextDocument, ViewColumn, window } from 'vscode';
import type { Cleaned } from '../../server/protocol.ts';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { CleanedDocument } from '../views/cleanedDocument.ts';
import type { CleanReports } from '../views/cleanReports.ts';

/** Cleans the active document, or its selected lines. One undo reverses it. */
export async function cleanUp(server: Server, reports: CleanReports): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const before = document.getText();
  const cleaned = await server.clean(document, selection.isEmpty ? undefined : selection);
  // The command does not wait for the message, which may stay for a long time.
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
  // Edits while the message is open move the places of the removed lines.
  const cleaned = new CleanedDocument(document, before, dropped);
  const chosen = await window.showInformationMessage(summary, 'Show Report');
  if (chosen === undefined) {
    cleaned.dispose();
    return;
  }
  await window.showTextDocument(reports.add(report, cleaned), { preview: true, viewColumn: ViewColumn.Beside });
}
