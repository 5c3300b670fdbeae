import type { Transcript } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import { alignWords } from './alignWords.ts';
import { SpeechGroups } from './groupSpeeches.ts';
import { type Compared, pairMoved } from './movedSpeeches.ts';
import { findRenames, type Rename, WordsGoTo } from './renames.ts';
import { type Speech, type Speeches, type SpokenWords, speechesOf, spokenWords } from './spokenWords.ts';
import { type WordRun, wordRuns } from './wordRuns.ts';

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

export interface TranscriptComparison {
  /** How many turns, and runs without a speaker, are the same. */
  readonly same: number;
  /** Speakers whose words are another speaker's now. Their turns are not `attributed` for that. */
  readonly renames: readonly Rename[];
  /** Turns that are marked in another way, in the order of the second version. They may be the same in all else. */
  readonly markers: readonly MarkerChange[];
  /** In the order of the second version; what was removed stands where it would be. */
  readonly changes: readonly Change[];
}

/** A turn that both versions mark as a question or an answer, but not alike. */
export interface MarkerChange {
  /** `Q12`, `A`. */
  readonly from: string;
  readonly to: string;
  /** From 1, in the second version. */
  readonly line: number;
}

/**
 * Compares two versions of a transcript turn by turn. Each is read by its own settings. Labels, headings, times, comments and line
 * breaks do not count. Takes time about linear in the lengths.
 *
 * Turns that are written alike are paired first. Only the others are compared word by word.
 * @param one the speeches of the first version, which are the same for every comparison with it
 */
export function compareTranscripts(
  before: Transcript,
  after: Transcript,
  one: Speeches = speechesOf(before),
): TranscriptComparison {
  const comparison = new Comparison(before, after, one);
  comparison.pairSpeeches();
  return comparison.describe();
}

/** The steps of a comparison, in their order. */
class Comparison {
  readonly #one: Speeches;
  readonly #other: Speeches;
  /** For each speech of the first version, the one of the second that is written alike, or -1. */
  readonly #places: Int32Array;
  /** The words of the speeches that are not written alike. */
  readonly #words: SpokenWords;
  readonly #otherWords: SpokenWords;
  readonly #groups: SpeechGroups;
  readonly #wordsGoTo = new WordsGoTo();
  readonly #compared: Compared[] = [];
  readonly #markers: MarkerChange[] = [];
  #same = 0;
  /** How many of the speeches that are not written alike have been compared. */
  #at = 0;
  #otherAt = 0;

  constructor(before: Transcript, after: Transcript, one: Speeches) {
    const other = speechesOf(after);
    const places = alignWords(one.bodies, other.bodies);
    const isPaired = new Uint8Array(other.bodies.length);
    for (const place of places) if (place >= 0) isPaired[place] = 1;
    const rest = one.speeches.filter((_, index) => (places[index] as number) < 0);
    const otherRest = other.speeches.filter((_, index) => isPaired[index] === 0);
    this.#one = one;
    this.#other = other;
    this.#places = places;
    this.#words = spokenWords(before, rest);
    this.#otherWords = spokenWords(after, otherRest);
    this.#groups = new SpeechGroups(this.#words, this.#otherWords);
  }

  /** Pairs speeches that are written alike, and groups those between them by their words. */
  pairSpeeches(): void {
    const [one, other] = [this.#one, this.#other];
    for (const [index, place] of this.#places.entries()) {
      const body = one.bodies[index] as string;
      if (place < 0 || body === '') continue;
      const speech = one.speeches[index] as Speech;
      const now = other.speeches[place] as Speech;
      this.#groupUpTo(speech.start, now.start);
      this.#wordsGoTo.note(speech, now);
      this.#noteMarker(speech, now);
      if (speech.speakerKey === now.speakerKey) this.#same++;
      else this.#compared.push({ before: [speech], after: [now], body });
    }
    this.#groupUpTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  /** Groups what stands before two places, in UTF-16 offsets. */
  #groupUpTo(end: number, otherEnd: number): void {
    const [from, otherFrom] = [this.#at, this.#otherAt];
    while ((this.#words.speeches[this.#at]?.start ?? end) < end) this.#at++;
    while ((this.#otherWords.speeches[this.#otherAt]?.start ?? otherEnd) < otherEnd) this.#otherAt++;
    if (this.#at === from && this.#otherAt === otherFrom) return;
    const found = this.#groups.group({ before: [from, this.#at], after: [otherFrom, this.#otherAt] });
    for (const group of found.groups) this.#compared.push({ ...group, group });
    for (const [was, is] of found.shared) this.#wordsGoTo.note(was, is);
  }

  #noteMarker({ marker: from }: Speech, { marker: to, line }: Speech): void {
    if (from !== to && from !== '' && to !== '') this.#markers.push({ from, to, line });
  }

  /** Says what happened to each pair and group. */
  describe(): TranscriptComparison {
    const renames = findRenames(this.#one.speeches, this.#other.speeches, this.#wordsGoTo);
    const renamed = new Map(renames.map(({ fromKey, toKey }) => [fromKey, toKey]));
    const isSameSpeaker = (speech: Speech, now: Speech) =>
      (renamed.get(speech.speakerKey) ?? speech.speakerKey) === now.speakerKey;
    const changes: Change[] = [];
    for (const each of this.#withMoved()) {
      const { before, after, group, isMoved = false } = each;
      const words = this.#runsOf(each);
      const kinds = kindsOf(before, after, words, isMoved, isSameSpeaker);
      const [speech, now] = [before[0], after[0]];
      // Those that are written alike in the same order are noted already.
      if (speech && now && before.length + after.length === 2 && (group !== undefined || isMoved)) {
        this.#noteMarker(speech, now);
      }
      if (kinds.length === 0) this.#same++;
      else changes.push({ kinds, before, after, words });
    }
    return {
      same: this.#same,
      renames: withoutAttributed(renames, changes),
      markers: this.#markers.sort((a, b) => a.line - b.line),
      changes,
    };
  }

  #withMoved(): Compared[] {
    const isUnique = uniqueIn(this.#one, this.#other);
    const versions = { one: this.#words, other: this.#otherWords, groups: this.#groups, isUnique };
    return pairMoved(this.#compared, versions);
  }

  #runsOf({ group, body = '' }: Compared): readonly WordRun[] {
    if (group === undefined) return [{ kind: 'same', text: body, isSpaced: false }];
    return wordRuns(this.#words, this.#otherWords, group, this.#groups.alignment);
  }
}

/** Renames that count only the turns that were not attributed to somebody else. */
function withoutAttributed(renames: readonly Rename[], changes: readonly Change[]): Rename[] {
  if (renames.length === 0) return [];
  const attributed = changes.flatMap(({ kinds, before }) => (kinds.includes('attributed') ? before : []));
  const counts = countBy(attributed.map(({ speakerKey }) => speakerKey));
  return renames.map((rename) => ({ ...rename, turns: rename.turns - (counts.get(rename.fromKey) ?? 0) }));
}

/** Whether a speech of the first version, by its place, has words that no other one in its version has, and one at most in the other. */
function uniqueIn(one: Speeches, other: Speeches): (start: number) => boolean {
  const bodies = lazy(() => new Map(one.speeches.map(({ start }, index) => [start, one.bodies[index]])));
  const counts = lazy(() => [one, other].map(({ bodies }) => countBy(bodies)));
  return (start) => {
    const body = bodies().get(start) ?? '';
    return counts().every((count) => (count.get(body) ?? 0) <= 1);
  };
}

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

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
  if (words.some(({ kind, isLabel }) => kind !== 'same' && !isLabel)) kinds.push('changed');
  return kinds;
}
