import type { Transcript } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import { alignWords } from './alignWords.ts';
import { SpeechGroups } from './groupSpeeches.ts';
import { type Compared, pairMoved } from './movedSpeeches.ts';
import { findRenames, type Rename, WordsGoTo } from './renames.ts';
import { type Speech, type Speeches, speechesOf, spokenWords } from './spokenWords.ts';
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
  const other = speechesOf(after);
  const places = alignWords(one.bodies, other.bodies);
  const isPaired = new Uint8Array(other.bodies.length);
  for (const place of places) if (place >= 0) isPaired[place] = 1;
  const words = spokenWords(
    before,
    one.speeches.filter((_, index) => (places[index] as number) < 0),
  );
  const otherWords = spokenWords(
    after,
    other.speeches.filter((_, index) => isPaired[index] === 0),
  );
  const groups = new SpeechGroups(words, otherWords);
  const wordsGoTo = new WordsGoTo();
  const compared: Compared[] = [];
  const markers: MarkerChange[] = [];
  const noteMarker = ({ marker: from }: Speech, { marker: to, line }: Speech) => {
    if (from !== to && from !== '' && to !== '') markers.push({ from, to, line });
  };
  let same = 0;
  let [at, otherAt] = [0, 0];
  /** Compares what stands before two places, in UTF-16 offsets. */
  const compareUpTo = (end: number, otherEnd: number) => {
    const [from, otherFrom] = [at, otherAt];
    while ((words.speeches[at]?.start ?? end) < end) at++;
    while ((otherWords.speeches[otherAt]?.start ?? otherEnd) < otherEnd) otherAt++;
    if (at === from && otherAt === otherFrom) return;
    const found = groups.group({ before: [from, at], after: [otherFrom, otherAt] });
    for (const group of found.groups) compared.push({ ...group, group });
    for (const [was, is] of found.shared) wordsGoTo.note(was, is);
  };
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number;
    const body = one.bodies[index] as string;
    if (place < 0 || body === '') continue;
    const speech = one.speeches[index] as Speech;
    const now = other.speeches[place] as Speech;
    compareUpTo(speech.start, now.start);
    wordsGoTo.note(speech, now);
    noteMarker(speech, now);
    if (speech.speakerKey === now.speakerKey) same++;
    else compared.push({ before: [speech], after: [now], body });
  }
  compareUpTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const renames = findRenames(one.speeches, other.speeches, wordsGoTo);
  const renamed = new Map(renames.map(({ fromKey, toKey }) => [fromKey, toKey]));
  const isSameSpeaker = (speech: Speech, now: Speech) =>
    (renamed.get(speech.speakerKey) ?? speech.speakerKey) === now.speakerKey;
  const isUnique = uniqueIn(one, other);
  const moved = pairMoved(compared, { one: words, other: otherWords, groups, isUnique });
  const changes: Change[] = [];
  for (const { before, after, group, body, isMoved } of moved) {
    const runs =
      group === undefined
        ? [{ kind: 'same' as const, text: body ?? '', isSpaced: false }]
        : wordRuns(words, otherWords, group, groups.alignment);
    const kinds = kindsOf(before, after, runs, isMoved ?? false, isSameSpeaker);
    const [speech, now] = [before[0], after[0]];
    if (group !== undefined && speech && now && before.length + after.length === 2) noteMarker(speech, now);
    if (kinds.length === 0) same++;
    else changes.push({ kinds, before, after, words: runs });
  }
  return {
    same,
    renames: withoutAttributed(renames, changes),
    markers: markers.sort((a, b) => a.line - b.line),
    changes,
  };
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
