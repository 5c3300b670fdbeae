import type { Server } from '../server/server.ts';
import type { ChangesPanel } from '../views/changesPanel.ts';
import { chooseEarlierText } from '../views/earlierText.ts';
import type { Originals } from '../views/originals.ts';

/** Shows what changed in the active transcript since an earlier text, turn by turn; see `chooseEarlierText` for `chosen`. */
export async function compareWith(
  server: Server,
  panel: ChangesPanel,
  originals: Originals,
  chosen: unknown,
): Promise<void> {
  const question = { title: 'Compare With', placeHolder: 'What changed since which text?' };
  const texts = await chooseEarlierText(server, originals, chosen, question);
  if (texts !== undefined) await panel.compare(texts.document, texts.earlier);
}
