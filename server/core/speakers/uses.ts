import type { Label, RosterEntry, Transcript } from '../syntax/tree.ts';
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
  const uses = new Map<string, NameUse & { labels: Label[] }>();
  // A few spellings make up all labels, so what they have in common is looked for once.
  const bySpelling = new Map<string, NameUse & { labels: Label[] }>();
  for (const { cue } of transcript.turns) {
    if (!cue) continue;
    for (const label of cue.names) {
      const alike = bySpelling.get(label.text);
      if (alike) {
        alike.labels.push(label);
        continue;
      }
      const key = nameKey(label.text);
      const use = uses.get(key) ?? { name: label.text, labels: [], entries: transcript.roster.find(label.text) };
      use.labels.push(label);
      uses.set(key, use);
      bySpelling.set(label.text, use);
    }
  }
  const found = [...uses.values()];
  usesIn.set(transcript, found);
  return found;
}

/** Five rules ask for them. */
const usesIn = new WeakMap<Transcript, readonly NameUse[]>();

/** The edits that write another name wherever this one stands in a cue; the words that are spoken stay. */
export function renameEdits(use: NameUse, newName: string): TextEdit[] {
  return use.labels.map(({ span }) => ({ span, newText: newName }));
}
