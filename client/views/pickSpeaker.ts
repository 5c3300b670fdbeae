import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Candidate } from '../../server/protocol.ts';
import { chosenItem } from './chosenItem.ts';

interface SpeakerItem extends QuickPickItem {
  /** Null for an unknown speaker. Separators have none. */
  readonly speaker?: string | null;
  /** What is typed is the speaker. */
  readonly isTyped?: boolean;
}

/** Asks who speaks. Returns the label to write, null for an unknown speaker, or undefined if the user cancels. */
export function pickSpeaker(
  candidates: readonly Candidate[],
  title = 'Attribute Turn',
): Promise<string | null | undefined> {
  const pick = window.createQuickPick<SpeakerItem>();
  const known = itemsFor(candidates);
  pick.title = title;
  pick.placeholder = 'Who speaks? Choose, or type a new name';
  pick.matchOnDescription = true;
  pick.items = known;
  pick.onDidChangeValue((typed) => {
    pick.items = [...known, ...newName(typed, candidates)];
  });
  return chosenItem(pick, ({ isTyped, speaker }, typed) => (isTyped ? typed.trim() : speaker));
}

function itemsFor(candidates: readonly Candidate[]): SpeakerItem[] {
  return [
    ...group(
      'Roster',
      candidates.filter(({ listed }) => listed),
    ),
    ...group(
      'Also in this transcript',
      candidates.filter(({ listed }) => !listed),
    ),
    separator('None of these'),
    { label: '$(question) Unknown speaker', description: 'somebody speaks, but you do not know who', speaker: null },
  ];
}

function group(title: string, candidates: readonly Candidate[]): SpeakerItem[] {
  if (candidates.length === 0) return [];
  return [separator(title), ...candidates.map(itemFor)];
}

function itemFor({ name, label, role, turns }: Candidate): SpeakerItem {
  const said = turns === 0 ? 'no turns yet' : turns === 1 ? '1 turn' : `${turns} turns`;
  const about = [label === name ? undefined : label, role, said].filter((part) => part !== undefined);
  return { label: name, description: about.join(' · '), speaker: label };
}

/** Without the name: the editor puts labels first that match what is typed, and a speaker who is known goes first. */
export const NEW = '$(add)';

function newName(typed: string, candidates: readonly Candidate[]): SpeakerItem[] {
  const name = typed.trim();
  if (name === '' || candidates.some((candidate) => candidate.name === name || candidate.label === name)) return [];
  return [{ label: NEW, description: `${name} · new name`, alwaysShow: true, isTyped: true }];
}

function separator(label: string): SpeakerItem {
  return { label, kind: QuickPickItemKind.Separator };
}
