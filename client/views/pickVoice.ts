import { type QuickPickItem, window } from 'vscode';
import type { NameReading, Voice } from '../../server/protocol.ts';
import { chosenItem } from './chosenItem.ts';
import { NEW } from './pickSpeaker.ts';

/** A speaker to write in a cue. */
export interface Picked {
  readonly speaker: string;
  /** The name goes on the roster. */
  readonly isNew?: boolean;
}

interface VoiceItem extends QuickPickItem {
  /** A speaker, or that what is typed is one. */
  readonly voice?: Picked | 'typed';
}

/** Asks for one of the speakers, or for a new name, which `read` checks while it is typed. Undefined if the user cancels. */
export function pickVoice(
  voices: readonly Voice[],
  read: (typed: string) => Promise<NameReading>,
): Promise<Picked | undefined> {
  const pick = window.createQuickPick<VoiceItem>();
  const known = voices.map(itemFor);
  pick.title = 'Who Speaks Here?';
  pick.placeholder = 'Choose, or type a new name; what follows in brackets goes to the roster';
  pick.matchOnDescription = true;
  pick.items = known;
  pick.onDidChangeValue(async (typed) => {
    const items = typed.trim() === '' ? known : withTyped(typed, known, await read(typed));
    // Another letter may have been typed since.
    if (pick.value === typed) pick.items = items;
  });
  return chosenItem(pick, ({ voice }, typed) => (voice === 'typed' ? { speaker: spaced(typed), isNew: true } : voice));
}

function itemFor({ name, label, isNew }: Voice, at: number): VoiceItem {
  const key = keyOf(at);
  const about = [label === name ? undefined : label, key && `key ${key}`].filter((part) => part !== undefined);
  return { label: name, description: about.join(' · '), voice: { speaker: label, ...(isNew && { isNew }) } };
}

/** The key of a speaker in attribution mode, by the place in the list (from 0); undefined for those after the 18th. */
export function keyOf(at: number): string | undefined {
  if (at < 9) return String(at + 1);
  return at < 18 ? `Shift+${at - 8}` : undefined;
}

/** The known speakers, marked where one may be meant, and after them the name that is typed, if it may be a new one. */
function withTyped(typed: string, known: readonly VoiceItem[], { name, reason, similar }: NameReading): VoiceItem[] {
  const full = spaced(typed);
  if (name === null)
    return [...known, { label: '$(error)', description: `${full} · ${reason ?? ''}`, alwaysShow: true }];
  if (known.some(({ label, voice }) => label === name || (voice !== 'typed' && voice?.speaker === name)))
    return [...known];
  const items = known.map((item) =>
    item.label === similar
      ? { ...item, description: `did you mean this one? · ${item.description ?? ''}`, alwaysShow: true }
      : item,
  );
  const doubt = similar === undefined ? 'new speaker, goes on the roster' : `new speaker; did you mean ${similar}?`;
  const added = { label: NEW, description: `${full} · ${doubt}`, alwaysShow: true };
  return [...items, { ...added, voice: 'typed' }];
}

function spaced(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ');
}
