import { type SpeakerLabel, speakerAt } from '../speakers/labels.ts';
import { nameUses } from '../speakers/uses.ts';
import type { RosterEntry, Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';

/** What a renaming comes to, before any edit is made. */
export interface Plan {
  /** The name as it is written now, in cues and rosters; other names of the same speaker stay. */
  readonly from: string;
  readonly to: string;
  /** The full name of whoever is called so now, and of whoever is called so then. */
  readonly oldName: string;
  readonly newName: string;
  /** Whose name or alias changes on the roster; undefined where only labels do. */
  readonly entry: RosterEntry | undefined;
  /** Who takes the entry's place, where that speaker is on the roster already. */
  readonly into: RosterEntry | undefined;
  /** Two speakers become one: nothing can tell them apart again. */
  readonly merges: boolean;
}

/** The name that would be renamed at an offset; or, in a sentence, why none can be. */
export function renameTarget(transcript: Transcript, offset: number): SpeakerLabel | string {
  const target = speakerAt(transcript, offset);
  if (target === undefined) {
    return 'Only the name of a speaker can be renamed: put the cursor on one in a cue or in the roster.';
  }
  if (target.entries.length > 1) {
    const names = target.entries.map(({ name }) => name).join('; ');
    return `\`${target.label.text}\` may mean any of ${names}: correct the roster first.`;
  }
  return target;
}

/** What renaming comes to; or, in a sentence, why it cannot be done. */
export function planRename(transcript: Transcript, target: SpeakerLabel, written: string): Plan | string {
  const from = target.label.text;
  const to = written.trim().replace(/\s+/g, ' ');
  if (to === '') return 'A speaker needs a name: write one.';
  const found = transcript.roster.find(to);
  if (found.length > 1) return `\`${to}\` may mean several speakers of the roster: write the full name of one of them.`;
  const [meant] = found;
  const [entry] = target.entries.filter((one) => namesOf(one).includes(nameKey(from)));
  const isHeard = isUsed(transcript, to) && nameKey(from) !== nameKey(to);
  const labelsOnly = { from, to, entry: undefined, into: undefined };
  if (entry === undefined) {
    return { ...labelsOnly, oldName: from, newName: meant?.name ?? to, merges: isHeard || meant !== undefined };
  }
  const { name } = entry;
  const isFullName = nameKey(from) === nameKey(name);
  if (meant === undefined || nameKey(from) === nameKey(to)) {
    return { from, to, oldName: name, newName: isFullName ? to : name, entry, into: undefined, merges: isHeard };
  }
  // Another name of the same speaker: the roster has both already.
  if (nameKey(meant.name) === nameKey(name)) return { ...labelsOnly, oldName: name, newName: name, merges: false };
  if (isFullName) return { from, to, oldName: name, newName: meant.name, entry, into: meant, merges: true };
  return `\`${to}\` already means ${meant.name}: take it off the roster there before \`${from}\` is renamed to it.`;
}

function namesOf({ name, aliases }: RosterEntry): string[] {
  return [name, ...aliases.map((alias) => alias.name)].map(nameKey);
}

function isUsed(transcript: Transcript, name: string): boolean {
  return nameUses(transcript).some((use) => nameKey(use.name) === nameKey(name));
}
