import { nameKey, nameUses, type RosterEntry, type Similarity, type Transcript } from '../../../core/index.ts';

/** A name as cues write it, over all files. */
export interface LabelUse {
  /** As it is first written. */
  readonly label: string;
  /** The entry that the label stands for; undefined where no roster has it, or the rosters do not agree. */
  readonly entry: RosterEntry | undefined;
  readonly cues: number;
  /** In the order of the files. */
  readonly files: readonly LabelFile[];
  /** Other spellings that are probably the same person. */
  readonly similar: readonly SimilarLabel[];
}

export interface LabelFile {
  readonly path: string;
  readonly cues: number;
  /** Whether the file's roster has the label; undefined for a file without a roster. */
  readonly listed: boolean | undefined;
}

export interface SimilarLabel {
  readonly label: string;
  readonly how: Similarity;
}

/** Collects the labels of the files. */
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

  /**
   * The labels, the most frequent first.
   * @param similar finds the labels that look like one person
   */
  all(similar: (labels: readonly string[]) => ReadonlyMap<string, readonly SimilarLabel[]>): LabelUse[] {
    const gathered = [...this.#byKey.values()].map((one) => ({ ...one, entry: agreed(one.entries) }));
    const like = similar(gathered.map(({ label }) => label));
    const meant = new Map(gathered.map(({ label, entry }) => [label, entry?.name]));
    const uses = gathered.map(({ label, entry, files }) => ({
      label,
      entry,
      cues: files.reduce((sum, { cues }) => sum + cues, 0),
      files,
      // Two names of one entry are one speaker already.
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
