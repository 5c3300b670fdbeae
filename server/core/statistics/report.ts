import { numberSpeakers } from '../speakers/voiceMarks.ts';
import type { Speaker, Transcript, Turn } from '../syntax/tree.ts';
import { partitionPoint } from '../text/binarySearch.ts';
import { answerings } from './answerers.ts';
import type { Statistics } from './statistics.ts';
import { durationOf, type TurnTime, timeline } from './timeline.ts';

/** The figures of a transcript as they are drawn: plain data, in which speakers are indexes of `speakers`. */
export interface StatisticsReport {
  readonly title: string;
  readonly words: number;
  readonly attributedWords: number;
  readonly questions: number;
  readonly answers: number;
  readonly unanswered: number;
  /** How long the turns with known times take; undefined in a transcript without times. */
  readonly seconds: number | undefined;
  /** The one with the most words comes first. */
  readonly speakers: readonly SpeakerReport[];
  readonly turns: number;
  /** How many problems the transcript has; undefined if it was not checked. */
  readonly problems?: number;
  /** Turns in order; by time, those whose time is not known are left out. */
  readonly drawn: readonly DrawnTurn[];
  /** What `start` and `end` of the drawn turns count. */
  readonly unit: 'words' | 'seconds';
  readonly sections: readonly DrawnSection[];
  readonly answerings: readonly DrawnAnswering[];
}

export interface SpeakerReport {
  readonly name: string;
  /** The number of the speaker's letters and colour: see `voiceLetters`. */
  readonly voice: number;
  readonly words: number;
  readonly turns: number;
  readonly questions: number;
  readonly answers: number;
  readonly seconds: number | undefined;
  readonly turnWords: TurnWords;
  /** The line of the first turn, from 0. */
  readonly line: number;
}

/** How many words the turns of a speaker have. */
export interface TurnWords {
  readonly shortest: number;
  readonly median: number;
  readonly longest: number;
}

/** A turn on the axis of words or of time. */
export interface DrawnTurn {
  /** Empty where no speaker is known. */
  readonly speakers: readonly number[];
  readonly kind: 'question' | 'answer' | 'speech';
  readonly start: number;
  readonly end: number;
  /** From 0. */
  readonly line: number;
}

export interface DrawnSection {
  readonly title: string;
  readonly start: number;
  /** From 0. */
  readonly line: number;
}

/** How many questions of one speaker another one answers. */
export interface DrawnAnswering {
  readonly asker: number;
  readonly answerer: number;
  readonly count: number;
}

/**
 * Collects what the plots of a transcript show.
 * @param counted the statistics of the transcript
 * @param title stands in for the title of the header where there is none
 */
export function statisticsReport(transcript: Transcript, counted: Statistics, title: string): StatisticsReport {
  const { words, attributedWords, questions, answers, unanswered, seconds, speakers, wordsByTurn } = counted;
  const voices = numberSpeakers(transcript);
  const indexOf = new Map(speakers.map(({ speaker }, index) => [speaker, index]));
  const speakerAt = (speaker: Speaker) => indexOf.get(speaker) as number;
  const wordsOf = speakers.map((): number[] => []);
  for (const [index, { speakers }] of transcript.turns.entries()) {
    for (const speaker of speakers) wordsOf[speakerAt(speaker)]?.push(wordsByTurn[index] ?? 0);
  }
  const clock = timeline(transcript);
  const isTimed = clock !== undefined && clock.filter((time) => durationOf(time)).length * 2 > clock.length;
  const drawn: readonly DrawnTurn[] = isTimed
    ? turnsByTime(transcript, clock, speakerAt)
    : turnsByWords(transcript, wordsByTurn, speakerAt);
  return {
    title: transcript.header?.title ?? title,
    words,
    attributedWords,
    questions,
    answers,
    unanswered,
    seconds,
    speakers: speakers.map(({ name, words, turns, questions, answers, seconds, firstTurn }, index) => {
      const line = transcript.turns[firstTurn]?.firstLine ?? 0;
      const voice = voices.get(name) ?? 0;
      const turnWords = turnWordsOf(wordsOf[index] ?? []);
      return { name, voice, words, turns, questions, answers, seconds, line, turnWords };
    }),
    turns: transcript.turns.length,
    drawn,
    unit: isTimed ? 'seconds' : 'words',
    sections: transcript.sections.flatMap(({ title, level, firstLine }) => {
      const first = drawn[partitionPoint(drawn.length, (at) => (drawn[at]?.line ?? 0) < firstLine)];
      return level === 0 || first === undefined ? [] : [{ title, start: first.start, line: firstLine }];
    }),
    answerings: answerings(transcript).map(({ asker, answerer, count }) => {
      return { asker: speakerAt(asker), answerer: speakerAt(answerer), count };
    }),
  };
}

type IndexOf = (speaker: Speaker) => number;

/** Turns one after the other, each as long as its words are many. */
function turnsByWords({ turns }: Transcript, lengths: readonly number[], indexOf: IndexOf): DrawnTurn[] {
  let end = 0;
  return turns.map((turn, index) => {
    const start = end;
    end += lengths[index] ?? 0;
    return drawnTurn(turn, start, end, indexOf);
  });
}

/** Turns where the recording has them. A turn whose time is not known is left out, since it has no place on the clock. */
function turnsByTime({ turns }: Transcript, times: readonly TurnTime[], indexOf: IndexOf): DrawnTurn[] {
  return turns.flatMap((turn, index) => {
    const { start, end } = times[index] ?? {};
    return start === undefined || end === undefined ? [] : [drawnTurn(turn, start, end, indexOf)];
  });
}

function drawnTurn({ speakers, kind, firstLine }: Turn, start: number, end: number, indexOf: IndexOf): DrawnTurn {
  return { speakers: speakers.map(indexOf), kind, start, end, line: firstLine };
}

function turnWordsOf(lengths: readonly number[]): TurnWords {
  const sorted = lengths.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? 0;
  return { shortest: at(0), median: at(sorted.length >> 1), longest: at(sorted.length - 1) };
}
