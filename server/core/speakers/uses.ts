import type { RosterEntry } from '../syntax/roster.ts';
import type { Label, Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { TextEdit } from '../text/span.ts';
import { isSurnameOf } from './surnames.ts';

/** One name as the cues of a transcript write it, with every place where they do. */
export interface NameUse {
  /** As it is first written. */
  readonly name: string;
  /** In the order of the text; never empty. */
  readonly labels: readonly Label[];
  /** The entries of the roster that the name may mean: none, one, or several. */
  readonly entries: readonly RosterEntry[];
}

/** The names in the cues of a transcript, in the order of their first cue. */
export function nameUses({ turns, roster }: Transcript): readonly NameUse[] {
  const uses = new Map<string, NameUse & { readonly labels: Label[] }>();
  const bySpelling = new Map<string, NameUse & { readonly labels: Label[] }>();
  for (const { cue, speakers } of turns) {
    for (const [at, label] of (cue?.names ?? []).entries()) {
      const { text } = label;
      let use = bySpelling.get(text) ?? uses.get(nameKey(text));
      if (!use) {
        const speaker = speakers[at];
        const isSurname = speaker?.entry !== undefined && isSurnameOf(text, speaker.name);
        use = { name: text, labels: [], entries: isSurname ? [speaker.entry] : roster.find(text) };
        uses.set(nameKey(text), use);
      }
      bySpelling.set(text, use);
      use.labels.push(label);
    }
  }
  return [...uses.values()];
}

/** The edits that write another name wherever this one stands in a cue; the words that are spoken stay. */
export function renameEdits(use: NameUse, newName: string): TextEdit[] {
  return use.labels.map(({ span }) => ({ span, newText: newName }));
}
