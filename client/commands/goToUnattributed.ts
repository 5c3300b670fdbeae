import { Selection, TextEditorRevealType, window } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';

/** Puts the cursor on the next or previous text without a speaker. */
export async function goToUnattributed(server: Server, direction: 'forward' | 'backward'): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return;
  const place = await server.nextOpen(editor.document, editor.selection.active, direction);
  if (place === undefined) {
    window.setStatusBarMessage('Everything here is attributed.', 3000);
    return;
  }
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
