import { type Group, lengthOf, type SpeechGroups } from './groupSpeeches.ts';
import type { Speech, SpeechInWords, SpokenWords } from './spokenWords.ts';
import { wordsText } from './wordRuns.ts';

/** Speeches that belong together, with their words in one row where that is known already. */
export interface Compared {
  readonly before: readonly Speech[];
  readonly after: readonly Speech[];
  /** The words, if all of them are the same. */
  readonly body?: string;
  /** The words by themselves, if they are not. */
  readonly group?: Group;
  readonly isMoved?: boolean;
}

interface Versions {
  readonly one: SpokenWords;
  readonly other: SpokenWords;
  readonly groups: SpeechGroups;
  /** Whether a speech of the first version, by its place, has words that no other one has. */
  readonly isUnique: (start: number) => boolean;
}

/**
 * Turns that were removed in one place and added in another, with the same words or most of them, were moved. A few words may be said
 * twice by chance, so they have to be unique.
 */
export function pairMoved(compared: readonly Compared[], versions: Versions): Compared[] {
  return pairAlike(pairEqual(compared, versions), versions);
}

const FEWEST_MOVED = 4;

function pairEqual(compared: readonly Compared[], { one, other, isUnique }: Versions): Compared[] {
  const removed = new Map<string, Compared>();
  for (const each of compared) {
    const speech = removedIn(each);
    if (speech === undefined || (lengthOf(speech) < FEWEST_MOVED && !isUnique(speech.start))) continue;
    removed.set(wordsIn(one, speech).join(' '), each);
  }
  return pairWith(compared, (speech) => {
    const words = wordsIn(other, speech).join(' ');
    const from = removed.get(words);
    removed.delete(words);
    return from && { before: from.before, body: wordsText(other, speech.firstWord, speech.endWord), from };
  });
}

/** How many words a phrase has. */
const PHRASE = 3;
/** Two speeches with this part of their phrases in common are one that was moved. */
const LEAST_SHARED = 0.6;
const FEWEST_PHRASES = 5;

function pairAlike(compared: readonly Compared[], { one, other, groups }: Versions): Compared[] {
  /** Phrases of removed speeches; none for those that several have. */
  const phrases = new Map<string, Compared | undefined>();
  for (const each of compared) {
    const speech = removedIn(each);
    for (const phrase of speech === undefined ? [] : phrasesIn(one, speech))
      phrases.set(phrase, phrases.has(phrase) ? undefined : each);
  }
  const taken = new Set<Compared>();
  return pairWith(compared, (speech) => {
    const wanted = phrasesIn(other, speech);
    const counts = new Map<Compared, number>();
    for (const phrase of wanted) {
      const from = phrases.get(phrase);
      if (from && !taken.has(from)) counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    const was = best && removedIn(best[0]);
    if (best === undefined || was === undefined) return undefined;
    const [from, shared] = best;
    const most = Math.max(wanted.size, phrasesIn(one, was).size, FEWEST_PHRASES);
    if (shared < most * LEAST_SHARED) return undefined;
    taken.add(from);
    return { before: from.before, group: groups.pair(was, speech), from };
  });
}

/** Puts what was moved into the place of what was added, and leaves out what was removed. `find` says what an added speech was. */
function pairWith(
  compared: readonly Compared[],
  find: (added: SpeechInWords) => (Pick<Compared, 'before' | 'body' | 'group'> & { from: Compared }) | undefined,
): Compared[] {
  const taken = new Set<Compared>();
  const paired = compared.map((each): Compared => {
    const [speech] = each.before.length > 0 ? [] : (each.group?.after ?? []);
    const found = speech && find(speech);
    if (found === undefined) return each;
    const { from, ...moved } = found;
    taken.add(from);
    return { ...moved, after: each.after, isMoved: true };
  });
  return paired.filter((each) => !taken.has(each));
}

function removedIn({ after, group }: Compared): SpeechInWords | undefined {
  return after.length > 0 ? undefined : group?.before[0];
}

function wordsIn({ keys }: SpokenWords, { firstWord, endWord }: SpeechInWords): readonly string[] {
  return keys.slice(firstWord, endWord);
}

function phrasesIn(words: SpokenWords, speech: SpeechInWords): Set<string> {
  const spoken = wordsIn(words, speech).filter((_, index) => words.isWord[speech.firstWord + index]);
  return new Set(spoken.map((_, index) => spoken.slice(index, index + PHRASE).join(' ')).slice(0, 1 - PHRASE));
}
