import { commands, Uri, window } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { fileText, nameOf, pickEarlierText } from '../views/earlierText.ts';
import type { Originals } from '../views/originals.ts';
import type { ShownTexts } from '../views/shownTexts.ts';

/**
 * Compares the spoken words of an earlier text with those of the active transcript. `chosen` may come from a key
 * binding or another extension: the earlier text's URI; else the user chooses.
 */
export async function verifyAgainst(
  server: Server,
  texts: ShownTexts,
  originals: Originals,
  chosen: unknown,
): Promise<void> {
  const document = activeTranscript()?.document;
  if (document === undefined) return;
  // A menu gives the transcript itself.
  const isFile = chosen instanceof Uri && chosen.toString() !== document.uri.toString();
  const question = { title: 'Verify Against', placeHolder: 'Which text has the words as they were?' };
  const earlier = isFile ? fileText(server, chosen) : await pickEarlierText(server, originals, document, question);
  if (earlier === undefined) return;
  const read = await earlier.read();
  if ('reason' in read) {
    window.showErrorMessage(read.reason);
    return;
  }
  const { equal, summary, before, after } = await server.verify(document, read.text);
  // The command does not wait for the message, which may stay for a long time.
  window.showInformationMessage(summary);
  if (equal) return;
  const name = nameOf(document.uri);
  await commands.executeCommand(
    'vscode.diff',
    texts.add(earlier.name, before),
    texts.add(name, after),
    `Spoken words: ${earlier.name} ↔ ${name}`,
  );
}
