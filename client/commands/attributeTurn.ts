import { window } from 'vscode';
import { requireTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { pickSpeaker } from '../views/pickSpeaker.ts';

/**
 * Sets the speaker at the cursor, or of the selected lines. `chosen` may come from a key binding:
 * `{ "speaker": "Jane Smith" }`, or `{ "speaker": null }` for an unknown speaker.
 */
export async function attributeTurn(server: Server, chosen: unknown): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const given = speakerIn(chosen);
  const speaker = given === undefined ? await pickSpeaker(await server.speakers(document, selection.start)) : given;
  if (speaker === undefined) return;
  const reason = await server.attribute(document, selection, speaker);
  if (reason !== undefined) window.showInformationMessage(reason);
}

function speakerIn(chosen: unknown): string | null | undefined {
  if (typeof chosen !== 'object' || chosen === null || !('speaker' in chosen)) return undefined;
  const { speaker } = chosen;
  return typeof speaker === 'string' || speaker === null ? speaker : undefined;
}
