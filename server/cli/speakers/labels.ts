import { nameKey, nameUses, type RosterEntry, type Similarity, type Transcript } from '../../core/index.ts';

/** A name as cues write it, over all files. */
export interface LabelUse {
  /** As it is first written. */
  readonly label: string;
  /** Who is meant, by the rosters that know the label; undefined where none does, or they do not agree. */
  readonly entry: RosterEntry | undefined;
  readonly cues: number;
  /** In the order of the files. */
  readonly files: readonly LabelFile[];
  /** Labels that are probably the same person's, written otherwise. */
  readonly similar: readonly SimilarLabel[];
}

export interface LabelFile {
  readonly path: string;
  readonly cues: number;
  /** Whether the file's roster has the label; undefined where the file has no roster. */
  readonly listed: boolean | undefined;
}

export interface SimilarLabel {
  readonly label: string;
  readonly how: Similarity;
}

/** Gathers the labels of one file after the other. */
export class Labels {
  readonly #byKey = new Map<string, { label: string; entries: RosterEntry[]; files: LabelFile[] }>();

  add(path: string, transcript: Transcript): void {
    const hasRoster = transcript.roster.entries.length > 0;
    for (const { name, labels, entries } of nameUses(transcript)) {
      const key = nameKey(name);
      const known = this.#byKey.get(key) ?? { label: name, entries: [], files: [] };
      this.#byKey.set(key, known);
      known.entries.push(...entries);
      known.files.push({ path, cues: labels.length, listed: hasRoster ? entries.length > 0 : undefined });
    }
  }

  /** The labels, the commonest first; `similar` finds those that are like one another. */
  all(similar: (labels: readonly string[]) => ReadonlyMap<string, readonly SimilarLabel[]>): LabelUse[] {
    const gathered = [...this.#byKey.values()].map((one) => ({ ...one, entry: agreed(one.entries) }));
    const like = similar(gathered.map(({ label }) => label));
    const meant = new Map(gathered.map(({ label, entry }) => [label, entry?.name]));
    const uses = gathered.map(({ label, entry, files }) => ({
      label,
      entry,
      cues: files.reduce((sum, { cues }) => sum + cues, 0),
      files,
      // That two names of one roster's entry are alike is known.
      similar: (like.get(label) ?? []).filter((other) => !entry || meant.get(other.label) !== entry.name),
    }));
    return uses.sort((a, b) => b.cues - a.cues || (a.label < b.label ? -1 : 1));
  }
}

function agreed(entries: readonly RosterEntry[]): RosterEntry | undefined {
  const [first] = entries;
  return entries.every((entry) => entry.name === first?.name) ? first : undefined;
}

/** The files whose roster does not have the label. */
export function unlistedIn({ files }: LabelUse): LabelFile[] {
  return files.filter(({ listed }) => listed === false);
}
