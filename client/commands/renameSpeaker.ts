import { commands, type TextDocument } from 'vscode';
import type { Server } from '../server/server.ts';
import { goToLine } from './goToLine.ts';

/** Goes to the first turn of a speaker, and starts a rename there. A rename to the name of somebody else merges the two. */
export async function renameSpeaker(server: Server, document: TextDocument | undefined, name: string): Promise<void> {
  if (document === undefined) return;
  await goToLine(document, await server.nextTurnOf(document, undefined, name));
  await commands.executeCommand('editor.action.rename');
}
