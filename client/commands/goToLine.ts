import { Range, Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';
import type { Server } from '../server/server.ts';

/** Puts the cursor on a line (from 0) of a document, in the editor that shows it. */
export async function goToLine(document: TextDocument | undefined, line: unknown): Promise<void> {
  if (document === undefined || typeof line !== 'number') return;
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
  const place = new Range(line, 0, line, 0);
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the next turn of a speaker after the cursor, starting again at the top. */
export async function goToTurnOf(server: Server, document: TextDocument | undefined, name: unknown): Promise<void> {
  if (document === undefined || typeof name !== 'string') return;
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  const from = editor?.selection.active ?? new Selection(0, 0, 0, 0).active;
  await goToLine(document, await server.nextTurnOf(document, from, name));
}
