import { alignWords } from './alignWords.ts';
import type { SpeechInWords, SpokenWords } from './spokenWords.ts';

/** Speeches of two versions that belong together. */
export interface Group {
  /** Empty where speeches were added. */
  readonly before: readonly SpeechInWords[];
  /** Empty where speeches were removed. */
  readonly after: readonly SpeechInWords[];
}

/** Speeches of both versions that have words in common. */
interface Shared {
  readonly before: number;
  readonly after: number;
  /** How many words, without punctuation. */
  words: number;
  longestRun: number;
}

/** The indexes from the first up to, without, the second, in each version. */
export interface Stretch {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** Pairs the words of some speeches of one version with those of some speeches of another, and groups the speeches by them. */
export class SpeechGroups {
  readonly #one: SpokenWords;
  readonly #other: SpokenWords;
  /** For each word of the first version its place in the second, or -1. */
  readonly alignment: Int32Array;

  constructor(one: SpokenWords, other: SpokenWords) {
    this.#one = one;
    this.#other = other;
    this.alignment = new Int32Array(one.keys.length).fill(-1);
  }

  /**
   * Groups a stretch of speeches: those that have words in common with all that stand between them, in the order of the second version.
   * `shared` has the speeches that have any word in common, and not just punctuation.
   */
  group({ before, after }: Stretch): { groups: Group[]; shared: (readonly [SpeechInWords, SpeechInWords])[] } {
    const [one, other] = [this.#one, this.#other];
    const shared = this.#align(wordsWithin(one, before), wordsWithin(other, after));
    const groups: { before: SpeechInWords[]; after: SpeechInWords[] }[] = [];
    let [at, otherAt] = [before[0], after[0]];
    const open = () => {
      const group = { before: [], after: [] };
      groups.push(group);
      return group;
    };
    /** Adds the next speeches, up to the given ones, to the last group, or each to one of its own. */
    const goTo = (end: number, otherEnd: number, together: boolean) => {
      const groupFor = () => (together ? (groups.at(-1) ?? open()) : open());
      while (at < end) groupFor().before.push(one.speeches[at++] as SpeechInWords);
      while (otherAt < otherEnd) groupFor().after.push(other.speeches[otherAt++] as SpeechInWords);
    };
    for (const pair of shared) {
      if (!belongTogether(pair, one, other)) continue;
      const isMore = pair.before < at || pair.after < otherAt;
      if (!isMore) {
        goTo(pair.before, pair.after, false);
        open();
      }
      goTo(pair.before + 1, pair.after + 1, true);
    }
    goTo(before[1], after[1], false);
    const speeches = shared
      .filter(({ words }) => words > 0)
      .map(({ before, after }) => {
        return [one.speeches[before] as SpeechInWords, other.speeches[after] as SpeechInWords] as const;
      });
    return { groups, shared: speeches };
  }

  /** Groups two speeches that belong together, wherever they stand. */
  pair(speech: SpeechInWords, now: SpeechInWords): Group {
    this.#align([speech.firstWord, speech.endWord], [now.firstWord, now.endWord]);
    return { before: [speech], after: [now] };
  }

  /** Which speeches have words in common. Because the alignment ascends, the same two never come again after others. */
  #align([start, end]: readonly [number, number], [otherStart, otherEnd]: readonly [number, number]): Shared[] {
    const [one, other] = [this.#one, this.#other];
    const places = alignWords(one.keys.slice(start, end), other.keys.slice(otherStart, otherEnd));
    this.#keepInSpeech(places, start, otherStart);
    this.#endWithPunctuation(places, start);
    const shared: Shared[] = [];
    let run = 0;
    let last: Shared | undefined;
    for (const [index, place] of places.entries()) {
      if (place < 0) {
        run = 0;
        continue;
      }
      this.alignment[start + index] = otherStart + place;
      const before = one.speechOf[start + index] as number;
      const after = other.speechOf[otherStart + place] as number;
      if (last?.before !== before || last.after !== after) {
        last = { before, after, words: 0, longestRun: 0 };
        shared.push(last);
        run = 0;
      }
      if (places[index - 1] !== place - 1) run = 0;
      if (!one.isWord[start + index]) continue;
      run++;
      last.words++;
      last.longestRun = Math.max(last.longestRun, run);
    }
    return shared;
  }

  /**
   * Pairs the last words of a speech with those that go on after the words before them, and not with equal ones in a later speech: the
   * full stop of `Yes.` with its own one, where a turn that ends in a full stop was added.
   */
  #keepInSpeech(places: Int32Array, start: number, otherStart: number): void {
    const [one, other] = [this.#one, this.#other];
    for (let index = 1; index < places.length; index++) {
      const next = (places[index - 1] as number) + 1;
      const place = places[index] as number;
      if (next === 0 || place <= next || one.keys[start + index] !== other.keys[otherStart + next]) continue;
      const goesOn =
        one.speechOf[start + index] === one.speechOf[start + index - 1] &&
        other.speechOf[otherStart + next] === other.speechOf[otherStart + next - 1];
      if (goesOn) places[index] = next;
    }
  }

  /**
   * Lets runs of words that are gone begin after punctuation and end with it: `One. [-Two.-] Three.`, and not `One[-. Two-]. Three.`
   */
  #endWithPunctuation(places: Int32Array, first: number): void {
    const { keys, isWord, speechOf } = this.#one;
    /** Where the run begins. */
    let start = 0;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      if (place < 0) continue;
      const [one, other] = [first + start, first + at];
      const canMove = start < at && !isWord[one] && keys[one] === keys[other] && speechOf[one] === speechOf[other];
      if (canMove) {
        places[start++] = place;
        places[at] = -1;
      } else start = at + 1;
    }
  }
}

function wordsWithin({ speeches, keys }: SpokenWords, [start, end]: readonly [number, number]): [number, number] {
  return [speeches[start]?.firstWord ?? keys.length, speeches[end]?.firstWord ?? keys.length];
}

function belongTogether({ before, after, words, longestRun }: Shared, one: SpokenWords, other: SpokenWords): boolean {
  if (longestRun >= LONG_RUN) return true;
  const lengths = [one.speeches[before], other.speeches[after]].map((speech) => speech?.wordCount ?? 0);
  return words > 0 && words >= Math.min(...lengths) * LEAST_SHARED;
}

/** Two speeches that share a smaller part of their words, and no long run of words, share them by chance. */
const LEAST_SHARED = 0.3;
const LONG_RUN = 3;

export function lengthOf({ firstWord, endWord }: SpeechInWords): number {
  return endWord - firstWord;
}
