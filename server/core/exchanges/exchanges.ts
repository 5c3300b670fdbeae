import type { AssembledTurn } from '../syntax/assembly/passages.ts';
import type { Exchange, Marker, Round, Section, Speaker, Transcript, Turn, TurnKind } from '../syntax/tree.ts';
import type { Wording } from './wording.ts';

/** Whether a turn asks or answers, and in which exchange. */
export type Role = Pick<Turn, 'kind' | 'inferred' | 'exchange'>;

/** The questions, answers and exchanges of a text. */
export interface Exchanges {
  /** One role for each turn. */
  readonly roles: readonly Role[];
  readonly exchanges: readonly Exchange[];
  /** Whether any turn has a marker. Then nothing is inferred. */
  readonly marked: boolean;
}

/** The turns of a text with their speakers and wording. Each list has one item for each turn. */
export interface Spoken {
  readonly turns: readonly AssembledTurn[];
  readonly voices: readonly Pick<Turn, 'speakers'>[];
  readonly wordingOf: (turn: number) => Wording;
}

/**
 * Decides for each turn whether it asks or answers, and groups questions and answers into exchanges.
 *
 * Markers decide. In a text without markers, a turn that asks is a question, and the next turn by another speaker is its answer;
 * both count as inferred. A tabled question (numbered, or in the printed form) opens an exchange, and later questions are
 * supplementary. In a section without tabled questions, each question after an answer opens an exchange.
 */
export function findExchanges(spoken: Spoken, sections: readonly Section[]): Exchanges {
  const marked = isMarked(spoken.turns);
  const onlyAsks = marked && spoken.turns.every((turn) => isNumberedQuestion(markerOf(turn)));
  const askers = onlyAsks ? askersOf(spoken) : none;
  const roles: Role[] = [];
  const exchanges: Exchange[] = [];
  for (const { index, firstTurn, endTurn } of sections) {
    if (firstTurn === endTurn) continue;
    const turns = { first: firstTurn, end: endTurn };
    const kinds = !marked
      ? inferKinds(spoken, turns)
      : onlyAsks
        ? readQuestions(spoken, turns, askers)
        : readKinds(spoken, turns);
    const found = groupExchanges(kinds, turns);
    const exchangeOf = new Array<number | undefined>(endTurn - firstTurn);
    for (const { rounds, first, last } of found) {
      const exchange = exchanges.length;
      exchangeOf.fill(exchange, first - firstTurn, last + 1 - firstTurn);
      exchanges.push({ index: exchange, section: index, rounds, firstTurn: first, lastTurn: last, inferred: !marked });
    }
    for (const [i, kind] of kinds.kinds.entries()) {
      const isInferred = kind !== 'speech' && markerOf(spoken.turns[firstTurn + i]) === undefined;
      roles.push({ kind, inferred: isInferred, exchange: exchangeOf[i] });
    }
  }
  return { roles, exchanges, marked };
}

/** Whether any turn has a marker. */
export function isMarked(turns: readonly AssembledTurn[]): boolean {
  return turns.some((turn) => markerOf(turn) !== undefined);
}

/** Of turns without a marker it is true as well. */
function isNumberedQuestion(marker: Marker | undefined): boolean {
  return marker === undefined || (marker.kind === 'question' && marker.number !== undefined);
}

function markerOf(turn: AssembledTurn | undefined): Marker | undefined {
  return turn?.cue?.written.marker;
}

/** The round of a question or an answer; undefined for any other turn. */
export function roundOf({ exchanges }: Transcript, { exchange, kind, index }: Turn): Round | undefined {
  if (exchange === undefined || kind === 'speech') return undefined;
  return exchanges[exchange]?.rounds.find(({ questions, answers }) =>
    (kind === 'question' ? questions : answers).includes(index),
  );
}

/** The turns of a section: from `first` up to `end`, which is not included. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The kinds of the turns of a section, and its tabled questions. */
interface Kinds {
  /** One kind for each turn of the section. */
  readonly kinds: readonly TurnKind[];
  readonly tabled: ReadonlySet<number>;
}

/** The kinds of turns by their markers. */
function readKinds({ turns, wordingOf }: Spoken, { first, end }: Stretch): Kinds {
  const kinds: TurnKind[] = [];
  const tabled = new Set<number>();
  for (let at = first; at < end; at++) {
    const marker = turns[at]?.cue?.written.marker;
    kinds.push(marker?.kind ?? 'speech');
    if (marker?.kind !== 'question') continue;
    if (marker.number !== undefined || wordingOf(at) === 'tabled') tabled.add(at);
  }
  return { kinds, tabled };
}

/**
 * The kinds of turns if only questions have markers, all with numbers, as in printed committee evidence. Whoever speaks after a
 * question answers it, until the next marked question. Whoever has asked anywhere in the text may continue to ask, and does not answer.
 */
function readQuestions(
  { turns, voices, wordingOf }: Spoken,
  { first, end }: Stretch,
  askers: ReadonlySet<Speaker>,
): Kinds {
  const kinds: TurnKind[] = [];
  const tabled = new Set<number>();
  let asked: number | undefined;
  for (let at = first; at < end; at++) {
    const marker = markerOf(turns[at]);
    if (marker) {
      kinds.push('question');
      if (marker.number !== undefined || wordingOf(at) === 'tabled') tabled.add(at);
      asked = at;
    } else if (asked === undefined || isMany(voices[at])) {
      kinds.push('speech');
    } else if (voices[at]?.speakers.some((speaker) => askers.has(speaker))) {
      kinds.push(wordingOf(at) === 'other' ? 'speech' : 'question');
    } else {
      kinds.push('answer');
    }
  }
  return { kinds, tabled };
}

const none: ReadonlySet<Speaker> = new Set();

/** Everyone who speaks in a turn with a marker. */
function askersOf({ turns, voices }: Spoken): ReadonlySet<Speaker> {
  return new Set(voices.flatMap(({ speakers }, i) => (markerOf(turns[i]) ? speakers : [])));
}

/** Whether a turn is by a collective voice, which calls out and does not answer. */
function isMany(voice: Pick<Turn, 'speakers'> | undefined): boolean {
  return voice?.speakers.some(({ kind }) => kind === 'collective') ?? false;
}

/** The kinds of turns by their words, in a text without markers. */
function inferKinds({ voices, wordingOf }: Spoken, { first, end }: Stretch): Kinds {
  const kinds: TurnKind[] = [];
  const tabled = new Set<number>();
  let asked: number | undefined;
  for (let at = first; at < end; at++) {
    const wording = wordingOf(at);
    const isTabled = wording === 'tabled';
    if (isTabled) tabled.add(at);
    const isAnswer = asked !== undefined && !isSameVoice(voices[asked], voices[at]) && !(isTabled && tabled.has(asked));
    kinds.push(isAnswer ? 'answer' : wording === 'other' ? 'speech' : 'question');
    if (isAnswer) asked = undefined;
    else if (wording !== 'other') asked = at;
  }
  return { kinds, tabled };
}

/** Two turns by unknown speakers may be by two people, so they do not count as one voice. */
function isSameVoice(one: Pick<Turn, 'speakers'> | undefined, other: Pick<Turn, 'speakers'> | undefined): boolean {
  if (!one || !other || one.speakers.length === 0 || one.speakers.length !== other.speakers.length) return false;
  return one.speakers.every((speaker, i) => speaker === other.speakers[i]);
}

/** An exchange, by the indexes of its turns. */
interface Grouped {
  readonly rounds: readonly Round[];
  readonly first: number;
  readonly last: number;
}

type RoundDraft = { questions: number[]; answers: number[] };

function groupExchanges({ kinds, tabled }: Kinds, { first }: Stretch): readonly Grouped[] {
  const found: { rounds: RoundDraft[]; first: number; last: number }[] = [];
  let open: (typeof found)[number] | undefined;
  let round: RoundDraft | undefined;
  let isTabledRound = false;
  for (const [i, kind] of kinds.entries()) {
    if (kind === 'speech') continue;
    const turn = first + i;
    if (kind === 'question') {
      const isTabledTurn = tabled.has(turn);
      const isGrouped = round !== undefined && round.answers.length === 0 && (isTabledRound || !isTabledTurn);
      if (!isGrouped) {
        if (isTabledTurn || tabled.size === 0) open = undefined;
        round = undefined;
        isTabledRound = isTabledTurn;
      }
    }
    if (!open) {
      open = { rounds: [], first: turn, last: turn };
      found.push(open);
    }
    if (!round) {
      round = { questions: [], answers: [] };
      open.rounds.push(round);
    }
    (kind === 'question' ? round.questions : round.answers).push(turn);
    open.last = turn;
  }
  return found;
}
