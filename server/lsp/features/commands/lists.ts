import {
  clockTime,
  formatCount,
  formatShare,
  openingWords,
  type Round,
  readingPage,
  type SpeakerStatistics,
  type Statistics,
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
  ReadingUpdate,
  StatisticsReport,
} from '../../../protocol.ts';
import { fileName } from '../../convert/uris.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';

export function listSpeakers({ transcript, statistics }: ParsedDocument): readonly ListedSpeaker[] {
  const speaking = statistics.speakers.map((counted): ListedSpeaker => {
    const { speaker, name, turns } = counted;
    return { name, isOnRoster: speaker.entry !== undefined, turns, summary: summaryOf(counted, statistics) };
  });
  const entries = new Set(transcript.speakers.map(({ entry }) => entry));
  const silent = transcript.roster.entries
    .filter((entry) => !entries.has(entry))
    .map(({ name }): ListedSpeaker => ({ name, isOnRoster: true, turns: 0, summary: 'does not speak' }));
  return [...speaking, ...silent];
}

/** How much somebody says: `12 %, 03:20, 2 turns, 1,200 words`. What compares people comes first, as a narrow list cuts the end. */
function summaryOf({ turns, words, seconds }: SpeakerStatistics, all: Statistics): string {
  const time = seconds === undefined || seconds === 0 ? [] : [clockTime(Math.round(seconds))];
  return [formatShare(words, all.words), ...time, formatCount(turns, 'turn'), formatCount(words, 'word')].join(', ');
}

export function nextTurnOf({ transcript }: ParsedDocument, { name, position }: Given<'nextTurnOf'>): number | null {
  const turns = transcript.turns.filter(({ speakers }) => speakers.some((speaker) => speaker.name === name));
  const next = turns.find(({ firstLine }) => firstLine > (position?.line ?? -1)) ?? turns[0];
  return next?.firstLine ?? null;
}

/** The questions of the document or, with `file`, of another transcript of the workspace. */
export async function listQuestionsOf(
  document: ParsedDocument,
  { file }: Given<'listQuestions'>,
  { workspace }: CommandContext,
): Promise<readonly ListedSection[]> {
  if (typeof file !== 'string' || file === document.uri) return listQuestions(document);
  const known = await workspace.index.uris(() => {});
  const other = known.includes(file) ? await workspace.parseAny(file) : undefined;
  return other ? listQuestions(other) : [];
}

function listQuestions({ transcript }: ParsedDocument): readonly ListedSection[] {
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

export function report(document: ParsedDocument): StatisticsReport {
  const { transcript, statistics, uri } = document;
  return { ...statisticsReport(transcript, statistics, fileName(uri)), problems: document.shownProblems(0).total };
}

export function reading(
  { transcript, uri }: ParsedDocument,
  { since }: Given<'reading'>,
  { workspace }: CommandContext,
): ReadingUpdate {
  return workspace.readingPages.update(uri, readingPage(transcript, fileName(uri)), since ?? undefined);
}
