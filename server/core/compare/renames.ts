import type { Speech } from './spokenWords.ts';

/** A speaker of the first version whose words are another speaker's in the second: all of them or, under a new name, most of them. */
export interface Rename {
  /** Whether that speaker spoke in the first version too: then two were made one. */
  readonly isMerge: boolean;
  readonly from: string;
  readonly to: string;
  readonly fromKey: string;
  readonly toKey: string;
  /** How many turns the speaker has in the first version, without those that went to somebody else. */
  readonly turns: number;
}

/** By whom the words of each speaker of the first version are said in the second. */
export class WordsGoTo {
  /** How many speeches of each speaker of the first version are said by each speaker of the second. */
  readonly #targets = new Map<string, Map<string, number>>();

  /** Two speeches have words in common. */
  note(was: Speech, is: Speech): void {
    const counts = this.#targets.get(was.speakerKey) ?? new Map<string, number>();
    this.#targets.set(was.speakerKey, counts);
    counts.set(is.speakerKey, (counts.get(is.speakerKey) ?? 0) + 1);
  }

  /** Who says most of the words of a speaker; undefined if they are gone, or several people say them. */
  mainTarget(speakerKey: string): { readonly key: string; readonly isOnly: boolean } | undefined {
    const counts = [...(this.#targets.get(speakerKey) ?? [])].sort(([, a], [, b]) => b - a);
    const [main] = counts;
    if (main === undefined) return undefined;
    const [key, count] = main;
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return count >= all * MOST_SPEECHES ? { key, isOnly: counts.length === 1 } : undefined;
  }
}

/** A speaker with a new name keeps this part of the speeches at least. The others were attributed to somebody else. */
const MOST_SPEECHES = 0.75;

/**
 * Finds the speakers who have another name now. A speaker with a single turn who became one of the others is none of them: that turn was
 * attributed to somebody else.
 */
export function findRenames(before: readonly Speech[], after: readonly Speech[], words: WordsGoTo): Rename[] {
  const speakers = speakersOf(before);
  const speakersNow = speakersOf(after);
  const renames: Rename[] = [];
  for (const [fromKey, from] of speakers) {
    if (fromKey === '' || speakersNow.has(fromKey)) continue;
    const target = words.mainTarget(fromKey);
    const to = speakersNow.get(target?.key ?? '');
    if (target === undefined || target.key === '' || to === undefined) continue;
    const isMerge = speakers.has(target.key);
    if (isMerge && (from.turns < 2 || !target.isOnly)) continue;
    renames.push({ isMerge, from: from.name, to: to.name, fromKey, toKey: target.key, turns: from.turns });
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
