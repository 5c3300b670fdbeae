import type { Group } from './groupSpeeches.ts';
import type { SpokenWords } from './spokenWords.ts';

/** Words that both versions have, or only one of them. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  /** As the version has it that the words stand in; the second one for words that both have. On one line. */
  readonly text: string;
  /** Whether space stands before it. */
  readonly isSpaced: boolean;
}

/** The words of both versions of some speeches in one row. */
export function wordRuns(
  one: SpokenWords,
  other: SpokenWords,
  { before, after }: Group,
  alignment: Int32Array,
): WordRun[] {
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], words: SpokenWords, first: number, end: number) => {
    if (first >= end) return;
    const isSpaced = runs.length > 0 && isSpaceBefore(words, first);
    const text = wordsText(words, first, end);
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { ...last, text: `${last.text}${isSpaced ? ' ' : ''}${text}` };
    else runs.push({ kind, text, isSpaced });
  };
  const [first, end] = [before[0]?.firstWord ?? 0, before.at(-1)?.endWord ?? 0];
  const [otherFirst, otherEnd] = [after[0]?.firstWord ?? 0, after.at(-1)?.endWord ?? 0];
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

/** Words as they are written, on one line, without the labels, times and events between them. */
export function wordsText(words: SpokenWords, first: number, end: number): string {
  const { text, starts, ends } = words;
  let shown = '';
  for (let word = first; word < end; word++) {
    if (word > first && isSpaceBefore(words, word)) shown += ' ';
    shown += text.slice(starts[word], ends[word]);
  }
  return shown;
}

function isSpaceBefore({ text, starts }: SpokenWords, word: number): boolean {
  return /\s/.test(text.charAt((starts[word] as number) - 1));
}
