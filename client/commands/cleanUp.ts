import { commands, type TextDocument, type Uri, ViewColumn, window } from 'vscode';
import type { Cleaned } from '../../server/protocol.ts';
import { requireTranscriptBelow, requireTranscriptOrPage } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { CleanedDocument } from '../views/cleanedDocument.ts';
import type { CleanReports } from '../views/cleanReports.ts';
import type { Original, Originals } from '../views/originals.ts';
import { showStatus } from '../views/statusMessage.ts';

/** What cleaning needs besides the document. */
export interface Cleaning {
  readonly server: Server;
  readonly reports: CleanReports;
  readonly originals: Originals;
}

/** Cleans the active document, or its selected lines. A page becomes a transcript. One undo reverses the cleaning. */
export async function cleanUp(cleaning: Cleaning): Promise<void> {
  const editor = await requireTranscriptOrPage();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const original = { name: `${name} before cleaning`, text: document.getText() };
  const cleaned = await cleaning.server.clean(document, selection.isEmpty ? undefined : selection);
  showCleaned(document, original, cleaned, cleaning);
}

/** Keeps what was there before, also where nothing was to be cleaned, and says what was done. */
export function showCleaned(
  document: TextDocument,
  original: Original,
  { summary, report, dropped = [] }: Cleaned,
  { reports, originals }: Cleaning,
): void {
  originals.keep(document, original);
  if (report === undefined) {
    offerNextStep(document, undefined, summary);
    return;
  }
  // Edits while the report can be opened move the places of the removed lines.
  const cleaned = new CleanedDocument(document, original.text, dropped);
  const uri = reports.add({ report, original, cleaned });
  // The command does not wait for the message, which may stay for a long time.
  offerNextStep(document, uri, summary);
}

async function offerNextStep(document: TextDocument, report: Uri | undefined, summary: string): Promise<void> {
  const steps = new Map([
    ['Attribute', () => inFront(document, 'colloquy.attributionMode')],
    ['Verify', () => inFront(document, 'colloquy.verifyAgainst')],
  ]);
  if (report !== undefined) steps.set('Show Report', () => show(report));
  const chosen = await window.showInformationMessage(summary, ...steps.keys());
  await steps.get(chosen ?? '')?.();
}

async function inFront(document: TextDocument, command: string): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand(command);
}

/** Shows what the last cleaning of the active document did. */
export async function showCleanReport({ reports }: Cleaning): Promise<void> {
  const document = (await requireTranscriptBelow())?.document;
  if (document === undefined) return;
  const report = reports.latestOf(document);
  if (report === undefined) showStatus('This document was not cleaned in this window.');
  else await show(report);
}

async function show(report: Uri): Promise<void> {
  await window.showTextDocument(report, { preview: true, viewColumn: ViewColumn.Beside });
}
