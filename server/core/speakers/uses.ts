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
export function nameUses(transcript: Transcript): NameUse[] {
  const uses = new Map<string, NameUse & { labels: Label[] }>();
  for (const { cue } of transcript.turns) {
    for (const label of cue?.names ?? []) {
      const key = nameKey(label.text);
      const use = uses.get(key);
      if (use) use.labels.push(label);
      else uses.set(key, { name: label.text, labels: [label], entries: transcript.roster.find(label.text) });
    }
  }
  return [...uses.values()];
}

/** The edits that write another name wherever this one stands in a cue; the words that are spoken stay. */
export function renameEdits(use: NameUse, newName: string): TextEdit[] {
  return use.labels.map(({ span }) => ({ span, newText: newName }));
}
