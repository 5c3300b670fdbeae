import { diffArrays } from 'diff';

/**
 * Finds which words of two texts are the same words: for each word of the first its place in the second, or -1. The places ascend.
 *
 * Short runs of words that occur once in each text are found first, since they nearly always belong together; the same is done again
 * between them, and what is left is compared word by word. So the time is about linear in the length of the texts, and a passage that
 * has nothing in common with the other text costs no more than one that has.
 */
export function alignWords(before: readonly string[], after: readonly string[]): Int32Array {
  const alignment = new Int32Array(before.length).fill(NONE);
  const all: Range = { before: [0, before.length], after: [0, after.length], depth: 0 };
  const different = trimEqualEnds(all, { before, after }, alignment);
  if (different === undefined) return alignment;
  const runs = numberedRuns(before, after, different);
  const waiting = [different];
  for (let range = waiting.pop(); range; range = waiting.pop()) {
    const rest = trimEqualEnds(range, runs.words, alignment);
    if (rest === undefined) continue;
    const pairs = rest.depth < DEEPEST ? pairsIn(rest, runs) : [];
    if (pairs.length === 0) compareWordByWord(rest, runs.words, alignment);
    else for (const between of rangesBetween(rest, pairs)) waiting.push(between);
  }
  return alignment;
}

const NONE = -1;
/** Beyond this depth the ranges are compared word by word. Real texts need three or four. */
const DEEPEST = 40;
/** Ranges that differ in more words than this have nothing in common. */
const MOST_EDITS = 2000;

/** The words from the first index up to, without, the second, in each text. */
interface Range {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
  readonly depth: number;
}

/**
 * Both texts as numbers: equal words, or runs of words, have equal numbers. A run is numbered at its first word. Words outside of the
 * range that is compared have the number -1.
 */
interface Numbered {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Words in a run. */
  readonly length: number;
}

interface Runs {
  readonly words: Numbered;
  /** Longer runs first. */
  readonly all: readonly Numbered[];
}

function numberedRuns(before: readonly string[], after: readonly string[], within: Range): Runs {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const numbered = (words: readonly string[], [start, end]: readonly [number, number]) => {
    const all = new Float64Array(words.length).fill(NONE);
    for (let at = start; at < end; at++) all[at] = numberOf(words[at] as string);
    return all;
  };
  const words = { before: numbered(before, within.before), after: numbered(after, within.after), length: 1 };
  const pairs = doubled(words);
  return { words, all: [doubled(pairs), pairs, words] };
}

/** Runs that are twice as long. The number of two runs together is exact: there are fewer than 2 ** 26 of them. */
function doubled({ before, after, length }: Numbered): Numbered {
  const numbers = new Map<number, number>();
  const join = (runs: Float64Array) =>
    runs.map((first, at) => {
      const second = runs[at + length];
      if (second === undefined || first === NONE || second === NONE) return NONE;
      const both = first * 2 ** 26 + second;
      const known = numbers.get(both);
      if (known !== undefined) return known;
      numbers.set(both, numbers.size);
      return numbers.size - 1;
    });
  return { before: join(before), after: join(after), length: length * 2 };
}

interface TwoTexts {
  readonly before: ArrayLike<string | number>;
  readonly after: ArrayLike<string | number>;
}

/** Pairs the words with which two ranges begin and end alike; undefined where one of the ranges is used up. */
function trimEqualEnds({ before, after, depth }: Range, words: TwoTexts, alignment: Int32Array): Range | undefined {
  let [start, end] = before;
  let [otherStart, otherEnd] = after;
  while (start < end && otherStart < otherEnd && words.before[start] === words.after[otherStart]) {
    alignment[start++] = otherStart++;
  }
  while (start < end && otherStart < otherEnd && words.before[end - 1] === words.after[otherEnd - 1]) {
    alignment[--end] = --otherEnd;
  }
  if (start === end || otherStart === otherEnd) return undefined;
  return { before: [start, end], after: [otherStart, otherEnd], depth };
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Runs that occur once in each range, as many of them as are in the same order in both. Tries long runs first. */
function pairsIn(range: Range, { all }: Runs): Pair[] {
  for (const runs of all) {
    const pairs = longestAscending(uniquePairs(range, runs));
    if (pairs.length > 0) return pairs;
  }
  return [];
}

function uniquePairs({ before, after }: Range, runs: Numbered): Pair[] {
  const places = uniquePlaces(runs.before, before[0], before[1] - runs.length + 1);
  const others = uniquePlaces(runs.after, after[0], after[1] - runs.length + 1);
  const pairs: Pair[] = [];
  for (const [run, place] of places) {
    const other = others.get(run);
    if (place !== NONE && other !== undefined && other !== NONE) pairs.push({ before: place, after: other });
  }
  return pairs;
}

/** Where each run begins that occurs once in a range; -1 for those that occur again. In the order of the first occurrences. */
function uniquePlaces(runs: Float64Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const run = runs[at] as number;
    places.set(run, places.has(run) ? NONE : at);
  }
  return places;
}

/** The longest list of pairs whose second places ascend, by patience sorting; the first places ascend already. */
function longestAscending(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(NONE);
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as Pair).after < pair.after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : NONE;
    ends[low] = index;
  }
  const longest: Pair[] = [];
  for (let at = ends.at(-1) ?? NONE; at !== NONE; at = previous[at] as number) longest.push(pairs[at] as Pair);
  return longest.reverse();
}

/** From each pair up to the next one that does not simply go on after it. What is equal from the pair on is trimmed with the range. */
function rangesBetween({ before, after, depth }: Range, pairs: readonly Pair[]): Range[] {
  const starts = [{ before: before[0], after: after[0] }];
  let last = starts[0] as Pair;
  for (const pair of pairs) {
    if (pair.before - last.before !== 1 || pair.after - last.after !== 1) starts.push(pair);
    last = pair;
  }
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? { before: before[1], after: after[1] };
    return { before: [start.before, end.before], after: [start.after, end.after], depth: depth + 1 };
  });
}

function compareWordByWord({ before, after }: Range, words: Numbered, alignment: Int32Array): void {
  const changes = diffArrays([...words.before.subarray(...before)], [...words.after.subarray(...after)], {
    maxEditLength: MOST_EDITS,
  });
  let at = before[0];
  let other = after[0];
  for (const { added, removed, count } of changes ?? []) {
    if (added) other += count;
    else if (removed) at += count;
    else for (let i = 0; i < count; i++) alignment[at++] = other++;
  }
}
