import { commands, window } from 'vscode';
import type { Server } from '../server/server.ts';
import type { ChangesPanel } from '../views/changesPanel.ts';
import { chooseEarlierText, nameOf } from '../views/earlierText.ts';
import type { Originals } from '../views/originals.ts';
import type { ShownTexts } from '../views/shownTexts.ts';

/** Compares the spoken words of an earlier text with those of the active transcript; see `chooseEarlierText` for `chosen`. */
export async function verifyAgainst(
  server: Server,
  texts: ShownTexts,
  originals: Originals,
  changes: ChangesPanel,
  chosen: unknown,
): Promise<void> {
  const question = { title: 'Verify Against', placeHolder: 'Which text has the words as they were?' };
  const compared = await chooseEarlierText(server, originals, chosen, question);
  if (compared === undefined) return;
  const { document, earlier } = compared;
  const read = await earlier.read();
  if ('reason' in read) {
    window.showErrorMessage(read.reason);
    return;
  }
  const { equal, summary, before, after } = await server.verify(document, read.text);
  // The command does not wait for the message, which may stay for a long time.
  offerChanges(summary, () => changes.compare(document, earlier));
  if (equal) return;
  const name = nameOf(document.uri);
  await commands.executeCommand(
    'vscode.diff',
    texts.add(earlier.name, before),
    texts.add(name, after),
    `Spoken words: ${earlier.name} ↔ ${name}`,
  );
}

/** Says what was found. Who speaks has often changed, though the words have not. */
async function offerChanges(summary: string, show: () => Promise<void>): Promise<void> {
  if ((await window.showInformationMessage(summary, 'Show Changes')) !== undefined) await show();
}
