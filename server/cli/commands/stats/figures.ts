import { nameKey, type Statistics } from '../../../core/index.ts';

/** The figures that `stats` writes; JSON has them in this order. */
export interface Figures {
  words: number;
  attributedWords: number;
  turns: number;
  sections: number;
  exchanges: number;
  questions: number;
  answers: number;
  unanswered: number;
  /** How long the turns with known times take; null where there are no times. */
  seconds: number | null;
  speakers: SpeakerFigures[];
}

export interface SpeakerFigures {
  name: string;
  turns: number;
  words: number;
  questions: number;
  answers: number;
  seconds: number | null;
}

export interface FileStats extends Figures {
  path: string;
}

/** All figures but those of the speakers, in the order of JSON and CSV. */
export const counted = [
  'words',
  'attributedWords',
  'turns',
  'sections',
  'exchanges',
  'questions',
  'answers',
  'unanswered',
] as const satisfies readonly (keyof Figures)[];
type Counted = Record<(typeof counted)[number], number>;

/** Each of the figures, as a function gives it. */
function eachCounted(count: (key: keyof Counted) => number): Counted {
  return Object.fromEntries(counted.map((key) => [key, count(key)])) as Counted;
}

/** The figures of one file. */
export function figuresOf(statistics: Statistics): Figures {
  return {
    ...eachCounted((key) => statistics[key]),
    seconds: statistics.seconds ?? null,
    speakers: statistics.speakers.map(({ name, turns, words, questions, answers, seconds = null }) => ({
      name,
      turns,
      words,
      questions,
      answers,
      seconds,
    })),
  };
}

/** The sum over all files. Speakers with the same name are one speaker. The one with the most words comes first. */
export function totalOf(files: readonly Figures[]): Figures {
  return {
    ...eachCounted((key) => files.reduce((total, file) => total + file[key], 0)),
    seconds: files.reduce<number | null>((total, { seconds }) => sum(total, seconds), null),
    speakers: speakersOf(files),
  };
}

function speakersOf(files: readonly Figures[]): SpeakerFigures[] {
  const byName = new Map<string, SpeakerFigures>();
  for (const speaker of files.flatMap(({ speakers }) => speakers)) {
    const key = nameKey(speaker.name);
    const known = byName.get(key);
    if (!known) {
      byName.set(key, { ...speaker });
      continue;
    }
    known.turns += speaker.turns;
    known.words += speaker.words;
    known.questions += speaker.questions;
    known.answers += speaker.answers;
    known.seconds = sum(known.seconds, speaker.seconds);
  }
  return [...byName.values()].sort((a, b) => b.words - a.words);
}

function sum(one: number | null, other: number | null): number | null {
  return one === null ? other : one + (other ?? 0);
}
