import { Uri } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import type { ChangesPanel } from '../views/changesPanel.ts';
import { fileText, pickEarlierText } from '../views/earlierText.ts';
import type { Originals } from '../views/originals.ts';

/**
 * Shows what changed in the active transcript since an earlier text, turn by turn. `chosen` may come from a key binding or another
 * extension: the earlier text's URI; else the user chooses.
 */
export async function compareWith(
  server: Server,
  panel: ChangesPanel,
  originals: Originals,
  chosen: unknown,
): Promise<void> {
  const document = activeTranscript()?.document;
  if (document === undefined) return;
  // A menu gives the transcript itself.
  const isFile = chosen instanceof Uri && chosen.toString() !== document.uri.toString();
  const question = { title: 'Compare With', placeHolder: 'What changed since which text?' };
  const earlier = isFile ? fileText(server, chosen) : await pickEarlierText(server, originals, document, question);
  if (earlier !== undefined) await panel.compare(document, earlier);
}
