import { commands, type TextDocument } from 'vscode';
import type { Server } from '../server/server.ts';
import { goToLine } from './goToLine.ts';

/** Goes to the first turn of a speaker, and starts a rename there. A rename to the name of somebody else merges the two. */
export async function renameSpeaker(server: Server, document: TextDocument, name: string): Promise<void> {
  await goToLine(document, await server.nextTurnOf(document, undefined, name));
  await commands.executeCommand('editor.action.rename');
}
