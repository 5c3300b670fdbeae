import { type QuickPickItem, window } from 'vscode';
import type { NameReading, Voice } from '../../server/protocol.ts';

/** A speaker to write in a cue. */
export interface Picked {
  readonly speaker: string;
  /** The name goes on the roster. */
  readonly isNew?: boolean;
}

interface VoiceItem extends QuickPickItem {
  readonly voice?: Picked;
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
    const items = typed.trim() === '' ? [] : newItems(typed, voices, await read(typed));
    // Another letter may have been typed since.
    if (pick.value === typed) pick.items = [...known, ...items];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.voice === undefined) return;
      resolve(chosen.voice);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
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

function newItems(typed: string, voices: readonly Voice[], { name, reason, similar }: NameReading): VoiceItem[] {
  const full = typed.trim().replace(/\s+/g, ' ');
  if (name === null) return [{ label: `$(error) ${full}`, description: reason ?? '', alwaysShow: true }];
  if (voices.some((voice) => voice.name === name || voice.label === name)) return [];
  const doubt = similar === undefined ? 'new speaker, goes on the roster' : `new speaker; did you mean ${similar}?`;
  const meant = voices.find((voice) => voice.name === similar);
  return [
    ...(meant
      ? [
          {
            label: meant.name,
            description: 'did you mean this one?',
            alwaysShow: true,
            voice: { speaker: meant.label },
          },
        ]
      : []),
    { label: `$(add) ${full}`, description: doubt, alwaysShow: true, voice: { speaker: full, isNew: true } },
  ];
}
