import { commands, type TextDocument } from 'vscode';
import type { Server } from '../server/server.ts';
import { goToTurnOf } from './goToLine.ts';

/** Goes to a turn of a speaker, and starts a rename there. A rename to the name of somebody else merges the two. */
export async function renameSpeaker(server: Server, document: TextDocument | undefined, name: unknown): Promise<void> {
  await goToTurnOf(server, document, name);
  await commands.executeCommand('editor.action.rename');
}
