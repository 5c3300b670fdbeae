import type { Speech } from './spokenWords.ts';

/** A speaker of the first version whose every word is another speaker's in the second. */
export interface Rename {
  /** Whether that speaker spoke in the first version too: then two were made one. */
  readonly isMerge: boolean;
  readonly from: string;
  readonly to: string;
  readonly fromKey: string;
  readonly toKey: string;
  /** How many turns the speaker has in the first version. */
  readonly turns: number;
}

/** By whom the words of each speaker of the first version are said in the second. */
export class WordsGoTo {
  readonly #targets = new Map<string, Set<string>>();

  /** Two speeches have words in common. */
  note(was: Speech, is: Speech): void {
    const known = this.#targets.get(was.speakerKey);
    if (known) known.add(is.speakerKey);
    else this.#targets.set(was.speakerKey, new Set([is.speakerKey]));
  }

  /** The one speaker who says all words of a speaker; undefined if there are several or none. */
  onlyTarget(speakerKey: string): string | undefined {
    const [target, ...more] = this.#targets.get(speakerKey) ?? [];
    return more.length === 0 ? target : undefined;
  }
}

/**
 * Finds the speakers who have another name now. A speaker with a single turn who became one of the others is none of them: that turn was
 * attributed to somebody else.
 */
export function findRenames(before: readonly Speech[], after: readonly Speech[], words: WordsGoTo): Rename[] {
  const speakers = speakersOf(before);
  const speakersNow = speakersOf(after);
  const renames: Rename[] = [];
  for (const [fromKey, from] of speakers) {
    const toKey = words.onlyTarget(fromKey) ?? '';
    const to = speakersNow.get(toKey);
    if (fromKey === '' || toKey === '' || to === undefined || toKey === fromKey) continue;
    const isMerge = speakers.has(toKey);
    if (speakersNow.has(fromKey) || (isMerge && from.turns < 2)) continue;
    renames.push({ isMerge, from: from.name, to: to.name, fromKey, toKey, turns: from.turns });
  }
  return renames;
}

function speakersOf(speeches: readonly Speech[]): Map<string, { readonly name: string; turns: number }> {
  const speakers = new Map<string, { readonly name: string; turns: number }>();
  for (const { speakerKey, speakers: names } of speeches) {
    const known = speakers.get(speakerKey);
    if (known) known.turns++;
    else speakers.set(speakerKey, { name: names.join(', '), turns: 1 });
  }
  return speakers;
}
