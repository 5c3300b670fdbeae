import { isCollective } from '../labels/collective.ts';
import type { Roster, RosterEntry } from '../syntax/roster.ts';
import { nameKey } from '../text/names.ts';

/** Makes a roster of entries: those of the transcript's own header first, then the shared ones. */
export function createRoster(entries: readonly RosterEntry[]): Roster {
  const byKey = new Map<string, RosterEntry[]>();
  // One person may be in the header and in a shared roster; the first entry then counts for both.
  const people = new Map<string, RosterEntry>();
  const add = (key: string, entry: RosterEntry) => {
    const known = byKey.get(key);
    if (!known) byKey.set(key, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  };
  for (const entry of entries) {
    const key = nameKey(entry.name);
    const person = people.get(key) ?? entry;
    if (person === entry) people.set(key, entry);
    add(key, person);
    for (const { name } of entry.aliases) add(nameKey(name), person);
  }
  return { entries, find: remembering((label) => byKey.get(nameKey(label)) ?? nobody) };
}

/** Caches the results: a transcript has few labels and many cues. The bound keeps memory small for odd texts. */
function remembering<T>(find: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const found = find(label);
    if (known.size < MOST_REMEMBERED) known.set(label, found);
    return found;
  };
}

const MOST_REMEMBERED = 10_000;

const nobody: readonly RosterEntry[] = [];

/** Whether a label is on the roster, or is a collective voice such as `Hon. Members`. */
export function isListed(roster: Roster, label: string): boolean {
  return roster.find(label).length > 0 || isCollective(label);
}
