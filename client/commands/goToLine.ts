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

/** Leads through the turns of a speaker: first to the first one, then each time to the next, and round. */
export class TurnWalk {
  readonly #server: Server;
  #last: { readonly document: TextDocument; readonly name: string; readonly line: number } | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  async go(document: TextDocument | undefined, name: unknown): Promise<void> {
    if (document === undefined || typeof name !== 'string') return;
    const cursor = window.visibleTextEditors.find((one) => one.document === document)?.selection.active;
    const last = this.#last;
    const goesOn = last?.document === document && last.name === name && last.line === cursor?.line;
    const line = await this.#server.nextTurnOf(document, goesOn ? cursor : undefined, name);
    if (line === undefined) return;
    this.#last = { document, name, line };
    await goToLine(document, line);
  }
}
