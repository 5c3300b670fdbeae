import type { Transcript } from '../syntax/tree.ts';
import { alignWords } from './alignWords.ts';
import { findRenames, type Rename } from './renames.ts';
import { type Speech, type SpokenWords, spokenWords } from './spokenWords.ts';

/** What happened to a turn between two versions of a transcript; several things may have. */
export type ChangeKind = 'attributed' | 'changed' | 'split' | 'merged' | 'redivided' | 'moved' | 'added' | 'removed';

/** Turns that are not the same in two versions, and belong together. */
export interface Change {
  readonly kinds: readonly ChangeKind[];
  /** Empty where turns were added. */
  readonly before: readonly Speech[];
  /** Empty where turns were removed. */
  readonly after: readonly Speech[];
  /** All their words in order: those that both have, those of the first version only, those of the second only. */
  readonly words: readonly WordRun[];
}

export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  /** As the version has it that the words stand in; the second one for words that both have. On one line. */
  readonly text: string;
  /** Whether space stands before it. */
  readonly isSpaced: boolean;
}

export interface TranscriptComparison {
  /** How many turns, and runs without a speaker, are the same. */
  readonly same: number;
  /** Speakers whose every word is another speaker's now. Their turns are not `attributed` for that. */
  readonly renames: readonly Rename[];
  /** In the order of the second version; what was removed stands where it would be. */
  readonly changes: readonly Change[];
}

/**
 * Compares two versions of a transcript turn by turn. Each is read by its own settings. Labels, headings, times, comments and line
 * breaks do not count. Takes time about linear in the lengths.
 */
export function compareTranscripts(before: Transcript, after: Transcript): TranscriptComparison {
  const one = spokenWords(before);
  const other = spokenWords(after);
  const alignment = alignSpeeches(one, other);
  const renames = findRenames(one, other, alignment);
  const renamed = new Map(renames.map(({ fromKey, toKey }) => [fromKey, toKey]));
  const isSameSpeaker = (speech: Speech, now: Speech) =>
    (renamed.get(speech.speakerKey) ?? speech.speakerKey) === now.speakerKey;
  const groups = pairMoved(groupSpeeches(one, other, alignment), one, other);
  let same = 0;
  const changes: Change[] = [];
  for (const { before, after, isMoved } of groups) {
    const words = wordRuns(one, other, before, after, isMoved ? undefined : alignment);
    const kinds = kindsOf(before, after, words, isMoved, isSameSpeaker);
    if (kinds.length === 0) same++;
    else changes.push({ kinds, before, after, words });
  }
  return { same, renames, changes };
}

/** Pairs the words of two versions: first whole speeches with the same words, then single words between these. */
function alignSpeeches(one: SpokenWords, other: SpokenWords): Int32Array {
  const alignment = new Int32Array(one.keys.length).fill(-1);
  const speeches = alignWords(one.speeches.map(wordsOf(one)), other.speeches.map(wordsOf(other)));
  let word = 0;
  let otherWord = 0;
  const alignUpTo = (end: number, otherEnd: number) => {
    const between = alignWords(one.keys.slice(word, end), other.keys.slice(otherWord, otherEnd));
    for (const [at, place] of between.entries()) if (place >= 0) alignment[word + at] = otherWord + place;
  };
  for (const [index, otherIndex] of speeches.entries()) {
    const speech = one.speeches[index] as Speech;
    const now = other.speeches[otherIndex];
    if (now === undefined) continue;
    alignUpTo(speech.firstWord, now.firstWord);
    for (let at = 0; at < lengthOf(speech); at++) alignment[speech.firstWord + at] = now.firstWord + at;
    word = speech.endWord;
    otherWord = now.endWord;
  }
  alignUpTo(one.keys.length, other.keys.length);
  return alignment;
}

function wordsOf({ keys }: SpokenWords): (speech: Speech) => string {
  return ({ firstWord, endWord }) => keys.slice(firstWord, endWord).join(' ');
}

interface Group {
  readonly before: readonly Speech[];
  readonly after: readonly Speech[];
  readonly isMoved: boolean;
}

/** Puts speeches together that have words in common, with all that stand between them, in the order of the second version. */
function groupSpeeches(one: SpokenWords, other: SpokenWords, alignment: Int32Array): Group[] {
  const groups: { before: Speech[]; after: Speech[]; isMoved: boolean }[] = [];
  let before = 0;
  let after = 0;
  /** Adds the next speeches, up to and with the given ones, to the last group, or each to one of its own. */
  const goTo = (lastBefore: number, lastAfter: number, together: boolean) => {
    const open = () => {
      const group = { before: [], after: [], isMoved: false };
      groups.push(group);
      return group;
    };
    const groupFor = () => (together ? (groups.at(-1) ?? open()) : open());
    while (before <= lastBefore) groupFor().before.push(one.speeches[before++] as Speech);
    while (after <= lastAfter) groupFor().after.push(other.speeches[after++] as Speech);
  };
  for (const pair of sharedWords(one, other, alignment)) {
    if (!belongTogether(pair, one, other)) continue;
    const isMore = pair.before < before || pair.after < after;
    if (!isMore) {
      goTo(pair.before - 1, pair.after - 1, false);
      groups.push({ before: [], after: [], isMoved: false });
    }
    goTo(pair.before, pair.after, true);
  }
  goTo(one.speeches.length - 1, other.speeches.length - 1, false);
  return groups;
}

function belongTogether({ before, after, words, longestRun }: Shared, one: SpokenWords, other: SpokenWords): boolean {
  if (longestRun >= LONG_RUN) return true;
  const lengths = [one.speeches[before], other.speeches[after]].map((speech) => lengthOf(speech as Speech));
  return words >= Math.min(...lengths) * LEAST_SHARED;
}

/** Two speeches that share a smaller part of their words, and no long run of words, share them by chance. */
const LEAST_SHARED = 0.3;
const LONG_RUN = 3;

interface Shared {
  readonly before: number;
  readonly after: number;
  words: number;
  longestRun: number;
}

/** Which speeches have words in common. Because the alignment ascends, the same two never come again after others. */
function sharedWords(one: SpokenWords, other: SpokenWords, alignment: Int32Array): Shared[] {
  const shared: Shared[] = [];
  let run = 0;
  let last: Shared | undefined;
  for (const [word, place] of alignment.entries()) {
    if (place < 0) {
      run = 0;
      continue;
    }
    const before = one.speechOf[word] as number;
    const after = other.speechOf[place] as number;
    if (last?.before !== before || last.after !== after) {
      last = { before, after, words: 0, longestRun: 0 };
      shared.push(last);
      run = 0;
    }
    run = alignment[word - 1] === place - 1 ? run + 1 : 1;
    last.words++;
    last.longestRun = Math.max(last.longestRun, run);
  }
  return shared;
}

function lengthOf({ firstWord, endWord }: Speech): number {
  return endWord - firstWord;
}

/** Turns that were removed in one place and added with the same words in another were moved. */
function pairMoved(groups: readonly Group[], one: SpokenWords, other: SpokenWords): Group[] {
  const removed = new Map<string, Group>();
  for (const group of groups) {
    const [speech] = group.before;
    if (group.after.length > 0 || speech === undefined || lengthOf(speech) < FEWEST_MOVED) continue;
    removed.set(wordsOf(one)(speech), group);
  }
  const taken = new Set<Group>();
  const paired = groups.map((group) => {
    const [speech] = group.after;
    if (group.before.length > 0 || speech === undefined) return group;
    const words = wordsOf(other)(speech);
    const from = removed.get(words);
    if (from === undefined) return group;
    removed.delete(words);
    taken.add(from);
    return { before: from.before, after: group.after, isMoved: true };
  });
  return paired.filter((group) => !taken.has(group));
}

/** Fewer words may be said twice by chance. */
const FEWEST_MOVED = 4;

function kindsOf(
  before: readonly Speech[],
  after: readonly Speech[],
  words: readonly WordRun[],
  isMoved: boolean,
  isSameSpeaker: (speech: Speech, now: Speech) => boolean,
): ChangeKind[] {
  if (before.length === 0) return ['added'];
  if (after.length === 0) return ['removed'];
  const kinds: ChangeKind[] = [];
  if (isMoved) kinds.push('moved');
  if (before.length === 1 && after.length > 1) kinds.push('split');
  if (before.length > 1 && after.length === 1) kinds.push('merged');
  if (before.length > 1 && after.length > 1) kinds.push('redivided');
  const isAttributed = after.some((now) => !before.some((speech) => isSameSpeaker(speech, now)));
  const isLost = before.some((speech) => !after.some((now) => isSameSpeaker(speech, now)));
  if (isAttributed || isLost) kinds.push('attributed');
  if (words.some(({ kind }) => kind !== 'same')) kinds.push('changed');
  return kinds;
}

/** The words of both versions in one row; without an alignment all of them are the same. */
function wordRuns(
  one: SpokenWords,
  other: SpokenWords,
  before: readonly Speech[],
  after: readonly Speech[],
  alignment: Int32Array | undefined,
): WordRun[] {
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], { text, starts, ends, speechOf }: SpokenWords, first: number, end: number) => {
    for (let word = first; word < end; ) {
      let next = word + 1;
      while (next < end && speechOf[next] === speechOf[word]) next++;
      const start = starts[word] as number;
      const isSpaced = runs.length > 0 && /\s/.test(text.charAt(start - 1));
      const words = text.slice(start, ends[next - 1]).replace(/\s+/g, ' ');
      const last = runs.at(-1);
      if (last?.kind === kind) runs[runs.length - 1] = { ...last, text: `${last.text}${isSpaced ? ' ' : ''}${words}` };
      else runs.push({ kind, text: words, isSpaced });
      word = next;
    }
  };
  const [first, end] = [before[0]?.firstWord ?? 0, before.at(-1)?.endWord ?? 0];
  const [otherFirst, otherEnd] = [after[0]?.firstWord ?? 0, after.at(-1)?.endWord ?? 0];
  if (alignment === undefined) {
    add('same', other, otherFirst, otherEnd);
    return runs;
  }
  /** Where a word is in the second version, if it is in these speeches there. */
  const placeOf = (word: number) => {
    const place = alignment[word] as number;
    return place >= otherFirst && place < otherEnd ? place : undefined;
  };
  let place = otherFirst;
  for (let at = first; at < end; ) {
    const start = at;
    const target = placeOf(at);
    if (target === undefined) {
      while (at < end && placeOf(at) === undefined) at++;
      add('removed', one, start, at);
      continue;
    }
    add('added', other, place, target);
    while (at < end && placeOf(at) === target + at - start) at++;
    place = target + at - start;
    add('same', other, target, place);
  }
  add('added', other, place, otherEnd);
  return runs;
}
