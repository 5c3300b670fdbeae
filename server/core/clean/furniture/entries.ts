import type { Pack, PackEntry } from '../../syntax/pack.ts';
import { groupBy } from '../../text/groupBy.ts';
import { compilePattern, firstPlain, type Pattern } from './pattern.ts';

/** An entry of a pack, ready to be held against lines. */
export interface Entry {
  readonly pack: Pack;
  readonly spec: PackEntry;
  readonly pattern: Pattern;
}

/** What a line was found to say. */
export interface Match {
  readonly entry: Entry;
  readonly kept: ReadonlyMap<string, string>;
}

/** Longer lines are never furniture. */
export const LONGEST_LINE = 1000;

/** Holds lines against the entries of some packs; a line is only held against those that begin as it does. */
export class Entries {
  readonly #packs: readonly SortedEntries[];

  constructor(packs: readonly Pack[]) {
    this.#packs = packs.map(sortedEntries);
  }

  /** Everything that a line may be, in the order of the packs. The line is a `lineKey`. */
  *matches(key: string): Generator<Match> {
    if (key === '' || key.length > LONGEST_LINE) return;
    const first = key.charAt(0);
    for (const { byFirst } of this.#packs) {
      for (const entry of byFirst.get(first) ?? []) {
        if (!key.startsWith(entry.pattern.prefix)) continue;
        const kept = entry.pattern.match(key);
        if (kept) yield { entry, kept };
      }
    }
    for (const { others } of this.#packs) {
      for (const entry of others) {
        const kept = entry.pattern.match(key);
        if (kept) yield { entry, kept };
      }
    }
  }
}

/** The entries of a pack that begin with plain text, by its first character, and those that begin with anything. */
interface SortedEntries {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly others: readonly Entry[];
}

/** An entry whose pattern is read when a line is first held against it: of hundreds, few ever are. */
class PackedEntry implements Entry {
  readonly pack: Pack;
  readonly spec: PackEntry;
  #pattern: Pattern | undefined;

  constructor(pack: Pack, spec: PackEntry) {
    this.pack = pack;
    this.spec = spec;
  }

  get pattern(): Pattern {
    this.#pattern ??= compilePattern(this.spec.pattern);
    return this.#pattern;
  }
}

/** A pack is read once, not for each text: for one of 20 KB that would take longer than everything else. */
const sorted = new WeakMap<Pack, SortedEntries>();

function sortedEntries(pack: Pack): SortedEntries {
  const known = sorted.get(pack);
  if (known) return known;
  const all = pack.entries.map((spec) => new PackedEntry(pack, spec));
  const byFirst = groupBy<Entry, string>(all, ({ spec }) => firstPlain(spec.pattern));
  const entries = { byFirst, others: byFirst.get('') ?? [] };
  sorted.set(pack, entries);
  return entries;
}
