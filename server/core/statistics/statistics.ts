import { runSpans } from '../syntax/body.ts';
import { wordsIn } from '../syntax/spoken.ts';
import type { Speaker, Transcript, Turn } from '../syntax/tree.ts';
import { countWordsIn } from '../text/words.ts';
import { durationOf, timeline } from './timeline.ts';

/** How much is said, asked and answered in a transcript, and by whom. */
export interface Statistics {
  /** Spoken words: those of the turns and those that have no speaker. */
  readonly words: number;
  /** The words of turns with at least one known speaker. */
  readonly attributedWords: number;
  /** From 0 to 1; 1 in a transcript without words. */
  readonly attributedShare: number;
  readonly turns: number;
  /** Sections with a heading. */
  readonly sections: number;
  readonly exchanges: number;
  readonly questions: number;
  readonly answers: number;
  /** How long turns with known times take together, in seconds; undefined in a transcript without times. */
  readonly seconds: number | undefined;
  /** Questions without an answer. Of grouped questions each one counts. */
  readonly unanswered: number;
  /** How many words each turn has. */
  readonly wordsByTurn: readonly number[];
  /** The speaker with the most words comes first; of two with as many, the one who speaks first. */
  readonly speakers: readonly SpeakerStatistics[];
  /** For each of the transcript's sections, in the same order. */
  readonly bySection: readonly SectionStatistics[];
}

/** What one person says. A turn of several people counts for each of them. */
export interface SpeakerStatistics {
  readonly speaker: Speaker;
  readonly name: string;
  readonly turns: number;
  readonly words: number;
  /** Of all words, from 0 to 1. */
  readonly share: number;
  /** How long the turns with known times take, in seconds; undefined in a transcript without times. */
  readonly seconds: number | undefined;
  readonly questions: number;
  readonly answers: number;
  /** Indexes of turns. */
  readonly firstTurn: number;
  readonly lastTurn: number;
}

/** What is said in a section, its subsections included. */
export interface SectionStatistics {
  readonly turns: number;
  readonly words: number;
  /** How many different people speak. */
  readonly speakers: number;
  readonly questions: number;
  readonly unanswered: number;
}

/** Counts a transcript, in time linear in its length. Keep the result: each call counts again. */
export function statistics(transcript: Transcript): Statistics {
  const { text, sections, turns, exchanges } = transcript;
  const total = newCount();
  const bySpeaker = new Map<Speaker, SpeakerCount>();
  const bySection = sections.map(newCount);
  const countsFor = (section: number) => [
    total,
    ...sectionsAround(transcript, section).map((index) => bySection[index] ?? total),
  ];

  const times = timeline(transcript);
  const wordsByTurn = turns.map((turn) => wordsIn(transcript, turn));
  for (const turn of turns) {
    const seconds = durationOf(times?.[turn.index] ?? unknownTime) ?? 0;
    const words = wordsByTurn[turn.index] ?? 0;
    for (const count of countsFor(turn.section)) {
      addTurn(count, turn, words, seconds);
      for (const speaker of turn.speakers) count.speakers.add(speaker);
    }
    for (const speaker of new Set(turn.speakers)) {
      const count = bySpeaker.get(speaker) ?? { ...newCount(), firstTurn: turn.index, lastTurn: turn.index };
      bySpeaker.set(speaker, count);
      addTurn(count, turn, words, seconds);
      count.lastTurn = turn.index;
    }
  }
  for (const run of transcript.unattributed) {
    const words = countWordsIn(text, runSpans(transcript, run));
    for (const count of countsFor(run.section)) count.words += words;
  }
  for (const exchange of exchanges) {
    const unanswered = exchange.rounds.reduce(
      (sum, { questions, answers }) => sum + (answers.length ? 0 : questions.length),
      0,
    );
    for (const count of countsFor(exchange.section)) count.unanswered += unanswered;
  }

  return {
    words: total.words,
    attributedWords: total.attributedWords,
    attributedShare: total.words === 0 ? 1 : share(total.attributedWords, total.words),
    turns: total.turns,
    sections: sections.filter(({ level }) => level > 0).length,
    exchanges: exchanges.length,
    questions: total.questions,
    answers: total.answers,
    unanswered: total.unanswered,
    seconds: times && total.seconds,
    wordsByTurn,
    speakers: [...bySpeaker]
      .map(([speaker, { turns, words, seconds, questions, answers, firstTurn, lastTurn }]) => {
        return {
          speaker,
          name: speaker.name,
          turns,
          words,
          share: share(words, total.words),
          seconds: times && seconds,
          questions,
          answers,
          firstTurn,
          lastTurn,
        };
      })
      .sort((a, b) => b.words - a.words || a.firstTurn - b.firstTurn),
    bySection: bySection.map(({ turns, words, speakers, questions, unanswered }) => {
      return { turns, words, speakers: speakers.size, questions, unanswered };
    }),
  };
}

const unknownTime = { start: undefined, end: undefined };

interface Count {
  turns: number;
  words: number;
  seconds: number;
  attributedWords: number;
  questions: number;
  answers: number;
  unanswered: number;
  readonly speakers: Set<Speaker>;
}

interface SpeakerCount extends Count {
  readonly firstTurn: number;
  lastTurn: number;
}

function newCount(): Count {
  return {
    turns: 0,
    words: 0,
    seconds: 0,
    attributedWords: 0,
    questions: 0,
    answers: 0,
    unanswered: 0,
    speakers: new Set(),
  };
}

function addTurn(count: Count, { kind, speakers }: Turn, words: number, seconds: number): void {
  count.turns++;
  count.words += words;
  count.seconds += seconds;
  if (speakers.length > 0) count.attributedWords += words;
  if (kind === 'question') count.questions++;
  if (kind === 'answer') count.answers++;
}

/** A section and those that it lies in; never more than the six levels of headings. */
function sectionsAround({ sections }: Transcript, section: number): number[] {
  const around: number[] = [];
  for (let at: number | undefined = section; at !== undefined; at = sections[at]?.parent) around.push(at);
  return around;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
