import { type QuickPickItem, type TextEditor, window } from 'vscode';
import type { Choice, Like } from '../../server/protocol.ts';
import { requireTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import { pickSpeaker } from '../views/pickSpeaker.ts';
import { showStatus } from '../views/statusMessage.ts';

/**
 * Gives all turns like the one at the cursor to one speaker, or to two in turn. `chosen` may come from a key
 * binding: `{ "like": "pair", "speakers": ["Ann Hall", "Bob Dee"] }`, with `label`, `kind` or `pair`.
 */
export async function attributeAllLikeThis(server: Server, chosen: unknown): Promise<void> {
  const editor = requireTranscript();
  if (editor === undefined) return;
  const given = givenIn(chosen) ?? (await ask(server, editor));
  if (given === undefined) return;
  const { count, reason } = await server.attributeLikeThis(
    editor.document,
    editor.selection.active,
    given.like,
    given.speakers,
  );
  showStatus(reason ?? `${count} ${count === 1 ? 'turn' : 'turns'} attributed.`);
}

interface Given {
  readonly like: Like;
  readonly speakers: readonly (string | null)[];
}

async function ask(server: Server, { document, selection }: TextEditor): Promise<Given | undefined> {
  const choices = await server.likeThis(document, selection.active);
  if (choices.length === 0) {
    showStatus('No other turn here is like this one.');
    return undefined;
  }
  const choice = await window.showQuickPick(choices.map(itemFor), { title: 'Attribute All Like This' });
  if (choice === undefined) return undefined;
  const candidates = await server.speakers(document, selection.active);
  const speakers: (string | null)[] = [];
  for (const title of choice.speakers === 1 ? ['Attribute All'] : ['Who Speaks Here?', 'And Then, by Turns?']) {
    const speaker = await pickSpeaker(candidates, title);
    if (speaker === undefined) return undefined;
    speakers.push(speaker);
  }
  return { like: choice.like, speakers };
}

function itemFor({ title, count, like, speakers }: Choice): QuickPickItem & Pick<Choice, 'like' | 'speakers'> {
  return { label: title, description: `${count} turns`, like, speakers };
}

function givenIn(chosen: unknown): Given | undefined {
  if (typeof chosen !== 'object' || chosen === null || !('like' in chosen) || !('speakers' in chosen)) return undefined;
  const { like, speakers } = chosen;
  const isLike = like === 'label' || like === 'kind' || like === 'pair';
  return isLike && Array.isArray(speakers) ? { like, speakers } : undefined;
}
