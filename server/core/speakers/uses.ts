import { turnsByCue } from '../syntax/cues.ts';
import type { Label, RosterEntry, Transcript, Turn } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { TextEdit } from '../text/span.ts';

/** One name as the cues of a transcript write it, with every place where they do. */
export interface NameUse {
  /** As it is first written. */
  readonly name: string;
  /** In the order of the text; never empty. */
  readonly labels: readonly Label[];
  /** Who is meant, by the roster: nobody, one, or several. */
  readonly entries: readonly RosterEntry[];
}

/** The names that stand in cues, in the order in which they first do. */
export function nameUses(transcript: Transcript): readonly NameUse[] {
  const known = usesIn.get(transcript);
  if (known) return known;
  const uses = new Map<string, Use>();
  const bySpelling = new Map<string, Use>();
  turnsByCue(transcript).forEach((turns, { names }) => {
    names.forEach(({ text }, at) => {
      const alike = bySpelling.get(text) ?? uses.get(nameKey(text));
      const use = alike ?? new Use(text, transcript.roster.find(text));
      use.add(turns, at);
      if (!alike) uses.set(nameKey(text), use);
      bySpelling.set(text, use);
    });
  });
  const found = [...uses.values()];
  usesIn.set(transcript, found);
  return found;
}

/** Its labels are looked up for who asks: a name that nothing is wrong with is not looked for in any cue. */
class Use implements NameUse {
  readonly name: string;
  readonly entries: readonly RosterEntry[];
  readonly #places: { readonly turns: readonly Turn[]; readonly at: number }[] = [];
  #labels: readonly Label[] | undefined;

  constructor(name: string, entries: readonly RosterEntry[]) {
    this.name = name;
    this.entries = entries;
  }

  /** Adds turns in whose cues the name stands, with its place among the names there. */
  add(turns: readonly Turn[], at: number): void {
    this.#places.push({ turns, at });
  }

  get labels(): readonly Label[] {
    this.#labels ??= this.#places
      .flatMap(({ turns, at }) => turns.flatMap(({ cue }) => cue?.names[at] ?? []))
      .sort((a, b) => a.span.start - b.span.start);
    return this.#labels;
  }
}

/** Five rules ask for them. */
const usesIn = new WeakMap<Transcript, readonly NameUse[]>();

/** The edits that write another name wherever this one stands in a cue; the words that are spoken stay. */
export function renameEdits(use: NameUse, newName: string): TextEdit[] {
  return use.labels.map(({ span }) => ({ span, newText: newName }));
}
