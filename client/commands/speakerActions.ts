import { type TextDocument, window } from 'vscode';
import type { Server } from '../server/server.ts';
import { attributeTurn } from './attributeTurn.ts';

/** Gives the turn at the cursor, or the selected lines, to a speaker of the list. */
export async function attributeToSpeaker(server: Server, document: TextDocument, speaker: string): Promise<void> {
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  if (editor === undefined) return;
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
  await attributeTurn(server, { speaker });
}

/** Puts somebody who speaks on the roster. */
export async function addToRoster(server: Server, document: TextDocument, name: string): Promise<void> {
  const reason = await server.listSpeaker(document, name);
  if (reason !== undefined) window.showInformationMessage(reason);
}
