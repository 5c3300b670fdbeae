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

/**
 * Finds the speakers who have another name now. A speaker with a single turn who became one of the others is none of them: that turn was
 * attributed to somebody else.
 * @param shared speeches of both versions that have words in common
 */
export function findRenames(
  before: readonly Speech[],
  after: readonly Speech[],
  shared: Iterable<readonly [was: Speech, is: Speech]>,
): Rename[] {
  const targets = targetsOf(shared);
  const speakers = speakersOf(before);
  const speakersNow = speakersOf(after);
  const renames: Rename[] = [];
  for (const [fromKey, from] of speakers) {
    const [toKey = '', ...more] = targets.get(fromKey) ?? [];
    const to = speakersNow.get(toKey);
    if (fromKey === '' || toKey === '' || to === undefined || toKey === fromKey || more.length > 0) continue;
    const isMerge = speakers.has(toKey);
    if (speakersNow.has(fromKey) || (isMerge && from.turns < 2)) continue;
    renames.push({ isMerge, from: from.name, to: to.name, fromKey, toKey, turns: from.turns });
  }
  return renames;
}

/** For each speaker of the first version who says the same words in the second. */
function targetsOf(shared: Iterable<readonly [was: Speech, is: Speech]>): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const [was, is] of shared) {
    const known = targets.get(was.speakerKey);
    if (known) known.add(is.speakerKey);
    else targets.set(was.speakerKey, new Set([is.speakerKey]));
  }
  return targets;
}

function speakersOf(speeches: readonly Speech[]): Map<string, { readonly name: string; turns: number }> {
  const speakers = new Map<string, { readonly name: string; turns: number }>();
  for (const { speakerKey, speakers: names } of speeches) {
    const known = speakers.get(speakerKey) ?? { name: names.join(', '), turns: 0 };
    known.turns++;
    speakers.set(speakerKey, known);
  }
  return speakers;
}
