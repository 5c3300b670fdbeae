import { Selection, TextEditorRevealType } from 'vscode';
import { requireTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { showStatus } from '../views/statusMessage.ts';

/** Puts the cursor on the next or previous text without a speaker. */
export async function goToUnattributed(server: Server, direction: 'forward' | 'backward'): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const place = await server.nextOpen(editor.document, editor.selection.active, direction);
  if (place === undefined) {
    showStatus('Everything here is attributed.');
    return;
  }
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
