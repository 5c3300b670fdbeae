import type { SpokenWords } from './spokenWords.ts';

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

/**
 * Finds the speakers who have another name now. A speaker with a single turn who became one of the others is none of them: that turn was
 * attributed to somebody else.
 */
export function findRenames(one: SpokenWords, other: SpokenWords, alignment: Int32Array): Rename[] {
  const targets = targetsOf(one, other, alignment);
  const before = speakersOf(one);
  const after = speakersOf(other);
  const renames: Rename[] = [];
  for (const [fromKey, from] of before) {
    const [toKey, ...more] = targets.get(fromKey) ?? [];
    const to = toKey === undefined ? undefined : after.get(toKey);
    if (
      fromKey === '' ||
      toKey === '' ||
      to === undefined ||
      toKey === undefined ||
      toKey === fromKey ||
      more.length > 0
    )
      continue;
    const isMerge = before.has(toKey);
    if (after.has(fromKey) || (isMerge && from.turns < 2)) continue;
    renames.push({ isMerge, from: from.name, to: to.name, fromKey, toKey, turns: from.turns });
  }
  return renames;
}

/** For each speaker of the first version who says the same words in the second. */
function targetsOf(one: SpokenWords, other: SpokenWords, alignment: Int32Array): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const [word, place] of alignment.entries()) {
    if (place < 0) continue;
    const from = one.speeches[one.speechOf[word] as number]?.speakerKey ?? '';
    const to = other.speeches[other.speechOf[place] as number]?.speakerKey ?? '';
    const known = targets.get(from);
    if (known) known.add(to);
    else targets.set(from, new Set([to]));
  }
  return targets;
}

function speakersOf({ speeches }: SpokenWords): Map<string, { readonly name: string; turns: number }> {
  const speakers = new Map<string, { readonly name: string; turns: number }>();
  for (const { speakerKey, speakers: names } of speeches) {
    const known = speakers.get(speakerKey) ?? { name: names.join(', '), turns: 0 };
    known.turns++;
    speakers.set(speakerKey, known);
  }
  return speakers;
}
