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
  speakers: SpeakerFigures[];
}

export interface SpeakerFigures {
  name: string;
  turns: number;
  words: number;
  questions: number;
  answers: number;
}

export interface FileStats extends Figures {
  path: string;
}

/** The figures of one file. */
export function figuresOf({
  words,
  attributedWords,
  turns,
  sections,
  exchanges,
  questions,
  answers,
  unanswered,
  speakers,
}: Statistics): Figures {
  return {
    words,
    attributedWords,
    turns,
    sections,
    exchanges,
    questions,
    answers,
    unanswered,
    speakers: speakers.map(({ name, turns, words, questions, answers }) => ({
      name,
      turns,
      words,
      questions,
      answers,
    })),
  };
}

/** The sum over all files. Speakers with the same name are one speaker. The one with the most words comes first. */
export function totalOf(files: readonly Figures[]): Figures {
  const sum = (key: Exclude<keyof Figures, 'speakers'>) => files.reduce((total, file) => total + file[key], 0);
  return {
    words: sum('words'),
    attributedWords: sum('attributedWords'),
    turns: sum('turns'),
    sections: sum('sections'),
    exchanges: sum('exchanges'),
    questions: sum('questions'),
    answers: sum('answers'),
    unanswered: sum('unanswered'),
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
  }
  return [...byName.values()].sort((a, b) => b.words - a.words);
}
