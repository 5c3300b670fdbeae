import {
  openingWords,
  type Round,
  readingPage,
  statisticsReport,
  type Transcript,
  type Turn,
} from '../../../core/index.ts';
import type {
  Given,
  ListedQuestion,
  ListedSection,
  ListedSpeaker,
  ListedTurn,
  ReadingPage,
  StatisticsReport,
} from '../../../protocol.ts';
import { fileName } from '../../convert/uris.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function listSpeakers({ transcript, statistics }: ParsedDocument): readonly ListedSpeaker[] {
  const speaking = statistics.speakers.map(({ speaker, name, turns, words, share, seconds = null }): ListedSpeaker => {
    return { name, isOnRoster: speaker.entry !== undefined, turns, words, share, seconds };
  });
  const entries = new Set(transcript.speakers.map(({ entry }) => entry));
  const silent = transcript.roster.entries
    .filter((entry) => !entries.has(entry))
    .map(({ name }): ListedSpeaker => ({ name, isOnRoster: true, turns: 0, words: 0, share: 0, seconds: null }));
  return [...speaking, ...silent];
}

export function nextTurnOf({ transcript }: ParsedDocument, { name, position }: Given<'nextTurnOf'>): number | null {
  const turns = transcript.turns.filter(({ speakers }) => speakers.some((speaker) => speaker.name === name));
  const next = turns.find(({ firstLine }) => firstLine > position.line) ?? turns[0];
  return next?.firstLine ?? null;
}

export function listQuestions({ transcript }: ParsedDocument): readonly ListedSection[] {
  const sections = transcript.sections.map(({ title }) => ({ title, questions: [] as ListedQuestion[] }));
  for (const { section, rounds } of transcript.exchanges) {
    const [first, ...later] = rounds;
    if (first === undefined) continue;
    const followUps = later.flatMap((round) => questionsOf(transcript, round, []));
    sections[section]?.questions.push(...questionsOf(transcript, first, followUps));
  }
  return sections.filter(({ questions }) => questions.length > 0);
}

/** The questions of a round; the last one has the answers and what follows from them. */
function questionsOf(transcript: Transcript, round: Round, followUps: readonly ListedQuestion[]): ListedQuestion[] {
  const answers = turnsAt(transcript, round.answers);
  const questions = turnsAt(transcript, round.questions);
  return questions.map((question, index) => {
    const isLast = index === questions.length - 1;
    const isAnswered = answers.length > 0;
    return { ...question, isAnswered, answers: isLast ? answers : [], followUps: isLast ? followUps : [] };
  });
}

function turnsAt(transcript: Transcript, indexes: readonly number[]): ListedTurn[] {
  return indexes.flatMap((index) => {
    const turn = transcript.turns[index];
    return turn ? [listed(transcript, turn)] : [];
  });
}

function listed(transcript: Transcript, turn: Turn): ListedTurn {
  const names = turn.speakers.map(({ name }) => name);
  return {
    speaker: names.length > 0 ? names.join(', ') : null,
    words: openingWords(transcript, turn),
    number: turn.cue?.marker?.number ?? null,
    line: turn.firstLine,
  };
}

export function report({ transcript, uri }: ParsedDocument): StatisticsReport {
  return statisticsReport(transcript, fileName(uri));
}

export function reading({ transcript, uri }: ParsedDocument): ReadingPage {
  return readingPage(transcript, fileName(uri));
}
