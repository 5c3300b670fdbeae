import type { CodeLens, Location } from 'vscode-languageserver';
import {
  findLabels,
  formatCount,
  isOpenTextBelow,
  type RosterEntry,
  type Round,
  roundOf,
  type Span,
  type Statistics,
  type Transcript,
  type Turn,
  wordsIn,
} from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';
import type { LensKinds } from '../workspace/displaySettings.ts';
import { duration } from './wording.ts';

/** Identifies a lens until it becomes visible: the index in the header's roster, or of the turn. */
export interface LensData {
  readonly uri: string;
  readonly version: number;
  readonly kind: keyof LensKinds;
  readonly index: number;
}

/** A sentence, and the places that it is about. */
export interface LensText {
  readonly title: string;
  readonly places: readonly Location[];
}

/**
 * An editor lays out all lenses again after each typed letter, also invisible ones. docs/performance.md has the figures.
 */
const MOST = 500;

/** The places of lenses without their titles. The editor requests the title when a lens becomes visible. */
export function codeLenses(transcript: Transcript, uri: string, version: number, kinds: LensKinds): CodeLens[] {
  const lens = (span: Span, kind: LensData['kind'], index: number): CodeLens => {
    const data: LensData = { uri, version, kind, index };
    return { range: rangeOf(transcript.lines, span), data };
  };
  const speakers = kinds.speakers ? speakersToTell(transcript) : [];
  const questions = kinds.questions ? questionsToTell(transcript) : [];
  return [
    ...speakers.map(({ span, index }) => lens(span, 'speakers', index)),
    ...questions.flatMap(({ cue, index }) => (cue ? [lens(cue.span, 'questions', index)] : [])),
  ];
}

/** The entries of the roster that speak. Where a text waits for its speakers, no entry has a lens that says so. */
function speakersToTell({ header, speakers }: Transcript): { readonly span: Span; readonly index: number }[] {
  const heard = new Set(speakers.map(({ entry }) => entry));
  const entries = (header?.speakers ?? []).flatMap((entry, index) =>
    entry.span && heard.has(entry) ? [{ span: entry.span, index }] : [],
  );
  return entries.slice(0, MOST);
}

/**
 * The questions with a lens. If there are too many, only unanswered questions have one. If these are too many, none has one:
 * showing only the first ones would mislead.
 */
function questionsToTell(transcript: Transcript): readonly Turn[] {
  const rounds = transcript.exchanges.flatMap((exchange) => exchange.rounds);
  const questionsOf = (some: readonly Round[]) =>
    some.flatMap(({ questions }) => questions.flatMap((index) => transcript.turns[index] ?? []));
  const all = questionsOf(rounds.filter((round) => isWorthTelling(transcript, round)));
  if (all.length <= MOST) return all;
  const open = questionsOf(rounds.filter((round) => round.answers.length === 0 && isWorthTelling(transcript, round)));
  return open.length <= MOST ? open : [];
}

/**
 * A lens is useful only if the question is unanswered, or if its answer is far and somebody is known to give it. Text without a
 * speaker may be the answer: a lens above each question that was just given to a speaker would move the text with every key.
 */
function isWorthTelling(transcript: Transcript, { questions, answers }: Round): boolean {
  const answer = transcript.turns[answers[0] ?? -1];
  const question = transcript.turns[questions.at(-1) ?? -1];
  if (question === undefined) return false;
  if (answer === undefined) return !isOpenTextBelow(transcript, question.lastLine);
  const isKnown = answers.some((index) => transcript.turns[index]?.speakers.length);
  const isNext = answer.index === question.index + 1 && answer.firstLine - question.lastLine <= NEAR;
  return isKnown && !isNext;
}

/** An answer that begins within so many lines is in sight. */
const NEAR = 5;

/** The title of a lens; undefined if its subject no longer exists. */
export function lensText(transcript: Transcript, statistics: Statistics, data: LensData): LensText | undefined {
  if (data.kind === 'speakers') {
    const entry = transcript.header?.speakers[data.index];
    return entry && speakerText(transcript, data.uri, statistics, entry);
  }
  const turn = transcript.turns[data.index];
  return turn && questionText(transcript, data.uri, turn);
}

function speakerText(
  transcript: Transcript,
  uri: string,
  statistics: Statistics,
  { name }: RosterEntry,
): LensText | undefined {
  const said = statistics.speakers.find(({ speaker }) => speaker.entry?.name === name);
  if (said === undefined) return undefined;
  const spoken = findLabels(transcript, name).filter(({ place }) => place === 'cue' || place === 'holder');
  return {
    title: `${formatCount(said.turns, 'turn')}, ${formatCount(said.words, 'word')}`,
    places: spoken.map(({ label }) => ({ uri, range: rangeOf(transcript.lines, label.span) })),
  };
}

function questionText(transcript: Transcript, uri: string, question: Turn): LensText {
  const round = roundOf(transcript, question);
  const answers = (round?.answers ?? []).flatMap((index) => transcript.turns[index] ?? []);
  const [first] = answers;
  if (first === undefined) return { title: 'Not answered', places: [] };
  return {
    title: `Answered${by(answers)}${delay(transcript, question, first)}`,
    places: answers.map(({ cue, span }) => ({ uri, range: rangeOf(transcript.lines, cue?.span ?? span) })),
  };
}

/** The known speakers of the answers. */
function by(answers: readonly Turn[]): string {
  const names = new Set(answers.flatMap(({ speakers }) => speakers.map(({ name }) => name)));
  return names.size === 0 ? '' : ` by ${[...names].join(' and ')}`;
}

/** The time until the answer begins, or the words in between if there are no times. */
function delay(transcript: Transcript, question: Turn, answer: Turn): string {
  const asked = question.cue?.time?.seconds;
  const answered = answer.cue?.time?.seconds;
  if (asked !== undefined && answered !== undefined && answered >= asked) {
    return ` after ${duration(Math.round(answered - asked))}`;
  }
  const between = transcript.turns.slice(question.index + 1, answer.index);
  const words = between.reduce((sum, turn) => sum + wordsIn(transcript, turn), 0);
  return words === 0 ? '' : ` after ${formatCount(words, 'word')}`;
}
