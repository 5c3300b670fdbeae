import type { Roster } from '../syntax/roster.ts';
import type { Transcript } from '../syntax/tree.ts';
import { compareSpellings, type Similarity, Spelling } from './similarity.ts';
import { nameUses } from './uses.ts';

/** Somebody who is known by one name or by several. */
export interface KnownPerson {
  /** The full name, and then the aliases. */
  readonly spellings: readonly Spelling[];
}

/** Everybody on a roster. */
export function knownPeople({ entries }: Roster): KnownPerson[] {
  return entries.map(({ name, aliases }) => ({
    spellings: [name, ...aliases.map((alias) => alias.name)].map((one) => new Spelling(one)),
  }));
}

/**
 * The spelling that a name is meant to be, if it looks like the names of one person; undefined if it looks like no one's, or
 * like the names of several people.
 */
export function findLikely(name: string, people: readonly KnownPerson[]): string | undefined {
  const written = new Spelling(name);
  const alike = people.flatMap(({ spellings }) => closest(written, spellings) ?? []);
  return alike.length === 1 ? alike[0] : undefined;
}

function closest(written: Spelling, spellings: readonly Spelling[]): string | undefined {
  let best: { readonly name: string; readonly rank: number } | undefined;
  for (const spelling of spellings) {
    const how = compareSpellings(written, spelling);
    if (how !== undefined && (best === undefined || ranks[how] < best.rank))
      best = { name: spelling.name, rank: ranks[how] };
  }
  return best?.name;
}

/** A slip is nearer than another form of the name. */
const ranks: Readonly<Record<Similarity, number>> = {
  case: 0,
  spacing: 1,
  spelling: 2,
  initials: 3,
  short: 4,
  abbreviated: 5,
};

/** The known speaker whom a new name looks like, on the roster or heard in the text; undefined where it looks like none or several. */
export function nearestName(transcript: Transcript, name: string): string | undefined {
  if (transcript.roster.find(name).length > 0) return undefined;
  const uses = nameUses(transcript).filter(({ entries }) => entries.length === 0);
  if (uses.some((use) => use.name === name)) return undefined;
  const heard = uses.map((use) => ({ spellings: [new Spelling(use.name)] }));
  return findLikely(name, [...knownPeople(transcript.roster), ...heard]);
}
