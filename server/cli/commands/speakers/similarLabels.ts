import { looseNameKey, similarity } from '../../../core/index.ts';
import type { SimilarLabel } from './labels.ts';

/**
 * For each label, the labels that are probably other spellings of the same name. A large collection has tens of thousands of
 * labels. So a label is compared only with those that share a trait with it.
 */
export function similarLabels(labels: readonly string[]): Map<string, SimilarLabel[]> {
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    for (const trait of traits(label)) {
      const group = groups.get(trait);
      if (group) group.push(label);
      else groups.set(trait, [label]);
    }
  }
  const found = new Map<string, Map<string, SimilarLabel>>();
  for (const group of groups.values()) {
    // A trait that so many labels share is a title or a common first name.
    if (group.length > MOST_IN_GROUP) continue;
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) note(one, other);
    }
  }
  return new Map([...found].map(([label, similar]) => [label, [...similar.values()]]));

  function note(one: string, other: string): void {
    if (found.get(one)?.has(other)) return;
    const how = similarity(one, other);
    if (how === undefined) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const similar = found.get(from) ?? new Map<string, SimilarLabel>();
      found.set(from, similar.set(to, { label: to, how }));
    }
  }
}

const MOST_IN_GROUP = 300;

/** What a name shares with names that look like it: its letters, a word, the initials, how it begins or ends. */
function traits(label: string): Set<string> {
  const key = looseNameKey(label);
  const words = key.split(' ');
  const letters = key.replace(/[^\p{L}\p{N}]+/gu, '');
  const initials = words.length > 1 ? words.map((word) => word[0]).join('') : letters;
  return new Set([
    `letters ${letters}`,
    `sorted ${[...letters.slice(0, 8)].sort().join('')} ${letters.length}`,
    `initials ${initials}`,
    `begins ${letters.slice(0, 3)}`,
    `ends ${letters.slice(-3)}`,
    ...words.filter((word) => word.length > 2).map((word) => `word ${word}`),
  ]);
}
