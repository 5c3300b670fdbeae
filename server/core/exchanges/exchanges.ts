import type { TurnDraft } from '../syntax/assemble.ts';
import type { Exchange, Round, Section, Transcript, Turn } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';

type RoundDraft = { questions: number[]; answers: number[] };
type ExchangeDraft = Omit<Exchange, 'rounds' | 'lastTurn'> & { readonly rounds: RoundDraft[]; lastTurn: number };

/**
 * Says of each turn whether it asks or answers, and puts questions and answers together into exchanges.
 *
 * Markers decide. In a text without any, a turn that asks is a question and the next turn by somebody
 * else is its answer: what is inferred is told from what is marked. A tabled question (numbered, or in
 * the printed form) opens an exchange, and what follows is supplementary to it; in a section where
 * nothing is tabled, each question that comes after an answer opens one.
 */
export function findExchanges(
  turns: readonly TurnDraft[],
  sections: readonly Section[],
  marked: boolean,
  wordingOf: (turn: TurnDraft) => Wording,
): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const section of sections) {
    const own = turns.slice(section.firstTurn, section.endTurn);
    if (own.length === 0) continue;
    const tabled = new Set<TurnDraft>();
    if (marked) readKinds(own, tabled, wordingOf);
    else inferKinds(own, tabled, wordingOf);
    groupExchanges(own, tabled, section.index, !marked, exchanges);
  }
  return exchanges;
}

/** The questions and answers that belong together with a question or an answer; undefined for any other turn. */
export function roundOf({ exchanges }: Transcript, { exchange, kind, index }: Turn): Round | undefined {
  if (exchange === undefined || kind === 'speech') return undefined;
  return exchanges[exchange]?.rounds.find(({ questions, answers }) =>
    (kind === 'question' ? questions : answers).includes(index),
  );
}

/** Says what each turn is by its marker, and which questions are tabled. */
function readKinds(turns: readonly TurnDraft[], tabled: Set<TurnDraft>, wordingOf: (turn: TurnDraft) => Wording): void {
  for (const turn of turns) {
    const marker = turn.cue?.written.marker;
    if (!marker) continue;
    turn.kind = marker.kind;
    if (marker.kind === 'question' && (marker.number !== undefined || wordingOf(turn) === 'tabled')) tabled.add(turn);
  }
}

/** The same without markers, by how the turns are worded. */
function inferKinds(
  turns: readonly TurnDraft[],
  tabled: Set<TurnDraft>,
  wordingOf: (turn: TurnDraft) => Wording,
): void {
  let asked: TurnDraft | undefined;
  for (const turn of turns) {
    const wording = wordingOf(turn);
    const isTabled = wording === 'tabled';
    if (isTabled) tabled.add(turn);
    if (asked && !isSameVoice(asked, turn) && !(isTabled && tabled.has(asked))) {
      turn.kind = 'answer';
      turn.inferred = true;
      asked = undefined;
    } else if (wording !== 'other') {
      turn.kind = 'question';
      turn.inferred = true;
      asked = turn;
    }
  }
}

/** Two turns by somebody unknown may be by two people, so they are not taken for one voice. */
function isSameVoice(one: TurnDraft, other: TurnDraft): boolean {
  return (
    one.speakers.length > 0 &&
    one.speakers.length === other.speakers.length &&
    one.speakers.every((speaker, i) => speaker === other.speakers[i])
  );
}

function groupExchanges(
  turns: readonly TurnDraft[],
  tabled: ReadonlySet<TurnDraft>,
  section: number,
  inferred: boolean,
  exchanges: Exchange[],
): void {
  let open: ExchangeDraft | undefined;
  let round: RoundDraft | undefined;
  let isTabledRound = false;
  for (const turn of turns) {
    const { index, kind } = turn;
    if (kind === 'speech') continue;
    if (kind === 'question') {
      const isTabledTurn = tabled.has(turn);
      const isGrouped = round !== undefined && round.answers.length === 0 && (isTabledRound || !isTabledTurn);
      if (!isGrouped) {
        if (isTabledTurn || tabled.size === 0) open = undefined;
        round = undefined;
        isTabledRound = isTabledTurn;
      }
    }
    if (!round) {
      round = { questions: noTurns, answers: noTurns };
      if (open) {
        open.rounds.push(round);
      } else {
        open = { index: exchanges.length, section, rounds: [round], firstTurn: index, lastTurn: index, inferred };
        exchanges.push(open);
      }
    }
    if (kind === 'question') round.questions = withTurn(round.questions, index);
    else round.answers = withTurn(round.answers, index);
    (open as ExchangeDraft).lastTurn = index;
  }
  const origin = turns[0]?.index ?? 0;
  for (let i = exchanges.length - 1; i >= 0 && exchanges[i]?.section === section; i--) {
    const { index, firstTurn, lastTurn } = exchanges[i] as Exchange;
    for (let turn = firstTurn; turn <= lastTurn; turn++) (turns[turn - origin] as TurnDraft).exchange = index;
  }
}

/** Shared by all rounds that lack the one or the other, and never added to. */
const noTurns: number[] = [];

/** Nearly all of these lists have one turn. Made for it, and not grown to it, such a list takes a fifth of the memory. */
function withTurn(turns: number[], index: number): number[] {
  if (turns.length === 0) return [index];
  turns.push(index);
  return turns;
}

/**
 * The printed forms of the two Houses: "What steps …", "Whether …", "If she will …", "To ask the Secretary
 * of State …". They end in a full stop.
 */
const tabledForm =
  /^(?:What (?:(?:recent|further|additional|specific|urgent) )?(?:steps|assessment|assessments|progress|discussions|plans|estimate|estimates|representations|support|guidance|measures|action|actions|criteria|proportion|fiscal steps|information|research|consultation|meetings|conversations|work|funding|resources|contribution|mechanisms|targets|timetable|role|policy|arrangements|evaluation|review|reports|advice)\b|Whether\b|If (?:he|she|they|the [A-Z])|How (?:many|much)\b|When (?:he|she|they)\b|To ask\b|Pursuant to the Answer\b|Further to the (?:Answer|Written))/;

const tabledOpenings: ReadonlySet<string> = new Set(['Wh', 'If', 'Ho', 'To', 'Pu', 'Fu']);
const LONGEST_TABLED_FORM = 60;

/** How a turn is worded: it ends as a question does, or it is in the printed form of one; or neither. */
export type Wording = 'question' | 'tabled' | 'other';

/** The wording of a turn, by its words alone. Its span and its cue's lie in `text`. */
export function readWording(text: string, turn: Pick<Turn, 'cue' | 'span' | 'firstLine' | 'lastLine'>): Wording {
  if (endsInQuestion(text, turn)) return 'question';
  if (turn.lastLine !== turn.firstLine) return 'other';
  const start = turn.cue?.textStart ?? turn.span.start;
  // Few turns begin as one of these forms does, and to see that takes two letters.
  if (!tabledOpenings.has(text.slice(start, start + 2))) return 'other';
  return tabledForm.test(text.slice(start, start + LONGEST_TABLED_FORM)) ? 'tabled' : 'other';
}

/** A mark that ends a turn; the bound keeps looking for its bracket linear. */
const LONGEST_MARK = 60;

const closers = new Set(['"', "'", '”', '’', '»', ')', '*', '_']);

/** Whether the last sentence of a turn is a question: it ends in a question mark, in whatever script. */
function endsInQuestion(text: string, turn: Pick<Turn, 'cue' | 'span'>): boolean {
  const start = turn.cue?.textStart ?? turn.span.start;
  let end = trimEnd(text, start, turn.span.end);
  for (;;) {
    const last = text[end - 1];
    if (end <= start || last === undefined) return false;
    if (closers.has(last)) {
      end = trimEnd(text, start, end - 1);
    } else if (last === ']') {
      // A mark behind the words, such as a laugh, does not make a question a statement.
      const from = Math.max(start, end - LONGEST_MARK);
      const open = text.slice(from, end).lastIndexOf('[');
      if (open < 0) return false;
      end = trimEnd(text, start, from + open);
    } else {
      return (
        last === '?' ||
        last === '？' ||
        last === '؟' ||
        (last === ';' && /\p{Script=Greek}/u.test(text.slice(Math.max(start, end - 12), end)))
      );
    }
  }
}
