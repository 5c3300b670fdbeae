import type { Pack, PackEntry } from './pack.ts';
import { compilePattern, type Pattern } from './pattern.ts';

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
  readonly #byFirst = new Map<string, Entry[]>();
  readonly #others: Entry[] = [];

  constructor(packs: readonly Pack[]) {
    for (const pack of packs) {
      for (const spec of pack.entries) this.#add({ pack, spec, pattern: compilePattern(spec.pattern) });
    }
  }

  /** Everything that a line may be, in the order of the packs. The line is a `lineKey`. */
  *matches(key: string): Generator<Match> {
    if (key === '' || key.length > LONGEST_LINE) return;
    for (const entry of this.#byFirst.get(key.charAt(0)) ?? []) {
      if (!key.startsWith(entry.pattern.prefix)) continue;
      const kept = entry.pattern.match(key);
      if (kept) yield { entry, kept };
    }
    for (const entry of this.#others) {
      const kept = entry.pattern.match(key);
      if (kept) yield { entry, kept };
    }
  }

  #add(entry: Entry): void {
    const first = entry.pattern.prefix.charAt(0);
    if (first === '') {
      this.#others.push(entry);
      return;
    }
    const known = this.#byFirst.get(first);
    if (known) known.push(entry);
    else this.#byFirst.set(first, [entry]);
  }
}
