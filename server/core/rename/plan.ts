import { type SpeakerLabel, speakerAt } from '../speakers/labels.ts';
import { isSurnameOf } from '../speakers/surnames.ts';
import { nameUses } from '../speakers/uses.ts';
import type { RosterEntry } from '../syntax/roster.ts';
import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';

/** The meaning of a rename, before any edit. */
export interface Plan {
  /** The present name in cues and rosters. Other names of the same speaker stay. */
  readonly from: string;
  readonly to: string;
  /** The full name of the speaker before and after the rename. */
  readonly oldName: string;
  readonly newName: string;
  /** The roster entry whose name or alias changes; undefined if only labels change. */
  readonly entry: RosterEntry | undefined;
  /** The entry that replaces it, if the other speaker is already on the roster. */
  readonly into: RosterEntry | undefined;
  /** Whether two speakers become one. That cannot be undone later. */
  readonly merges: boolean;
}

/** The name at an offset that can be renamed, or a sentence that says why none can. */
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

/** The plan of a rename, or a sentence that says why it is not possible. */
export function planRename(transcript: Transcript, target: SpeakerLabel, written: string): Plan | string {
  const { label, name: fullName } = target;
  const from = isSurnameOf(label.text, fullName) ? fullName : label.text;
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
  // The new name is another name of the same speaker, and the roster already has both.
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
