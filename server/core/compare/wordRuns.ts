import type { Group } from './groupSpeeches.ts';
import type { SpeechInWords, SpokenWords } from './spokenWords.ts';

/** Words that both versions have, or only one of them. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  /** As the version has it that the words stand in; the second one for words that both have. On one line. */
  readonly text: string;
  /** Whether space stands before it. */
  readonly isSpaced: boolean;
  /** Set where the text is no word that is spoken, but says who speaks from here on in one of the versions. */
  readonly isLabel?: true;
}

/** The words of both versions of some speeches in one row; where there are several speeches, with labels where each begins. */
export function wordRuns(
  one: SpokenWords,
  other: SpokenWords,
  { before, after }: Group,
  alignment: Int32Array,
): WordRun[] {
  const [first, end] = [before[0]?.firstWord ?? 0, before.at(-1)?.endWord ?? 0];
  const [otherFirst, otherEnd] = [after[0]?.firstWord ?? 0, after.at(-1)?.endWord ?? 0];
  /** Where a word is in the second version, if it is in these speeches there. */
  const placeOf = (word: number) => {
    const place = alignment[word] as number;
    return place >= otherFirst && place < otherEnd ? place : undefined;
  };
  const labels = new Labels(before, after, placeOf);
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], words: SpokenWords, from: number, to: number) => {
    let start = from;
    for (let at = from; at < to; at++) {
      const found = kind === 'removed' ? labels.inFirst.get(at) : labels.inSecond.get(at);
      if (found === undefined) continue;
      addWords(runs, kind, words, start, at);
      runs.push(...found);
      start = at;
    }
    addWords(runs, kind, words, start, to);
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

function addWords(runs: WordRun[], kind: WordRun['kind'], words: SpokenWords, first: number, end: number): void {
  if (first >= end) return;
  const last = runs.at(-1);
  const isSpaced = last !== undefined && (last.isLabel === true || isSpaceBefore(words, first));
  const text = wordsText(words, first, end);
  if (last?.kind === kind && !last.isLabel) {
    runs[runs.length - 1] = { ...last, text: `${last.text}${isSpaced ? ' ' : ''}${text}` };
  } else runs.push({ kind, text, isSpaced });
}

/** Labels by the word before which they stand: a word of the second version, or one that only the first has. */
class Labels {
  readonly inFirst = new Map<number, WordRun[]>();
  readonly inSecond = new Map<number, WordRun[]>();

  constructor(
    before: readonly SpeechInWords[],
    after: readonly SpeechInWords[],
    placeOf: (word: number) => number | undefined,
  ) {
    const now = new Map(after.slice(1).map((speech) => [speech.firstWord, speech.speakerKey]));
    for (const speech of before.slice(1)) {
      const place = placeOf(speech.firstWord);
      if (place === undefined) this.inFirst.set(speech.firstWord, [labelOf('removed', speech)]);
      else if (now.get(place) === speech.speakerKey) now.delete(place);
      else this.inSecond.set(place, [labelOf('removed', speech)]);
    }
    for (const speech of after.slice(1)) {
      if (!now.has(speech.firstWord)) continue;
      const removed = this.inSecond.get(speech.firstWord) ?? [];
      this.inSecond.set(speech.firstWord, [...removed, labelOf('added', speech)]);
    }
  }
}

function labelOf(kind: 'removed' | 'added', { speakers }: SpeechInWords): WordRun {
  return { kind, text: `${speakers.join(', ') || 'no speaker'}:`, isSpaced: true, isLabel: true };
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
