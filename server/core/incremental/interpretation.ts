import { findExchanges, type Role } from '../exchanges/exchanges.ts';
import type { Wording } from '../exchanges/wording.ts';
import type { Setting } from '../parse.ts';
import { resolveSpeakers, type Voice } from '../speakers/resolve.ts';
import type { Byline } from '../syntax/assembly/assemble.ts';
import type { AssembledTurn } from '../syntax/assembly/passages.ts';
import type { Exchange, Round, Section, Speaker } from '../syntax/tree.ts';
import type { Parts } from './parts.ts';
import type { TurnMeaning } from './placedTurn.ts';

/** Who speaks, asks and answers. It holds no places, so it stays valid after an edit that leaves the outline as it is. */
export interface Interpretation {
  readonly meanings: readonly TurnMeaning[];
  readonly exchanges: readonly Exchange[];
  readonly speakers: readonly Speaker[];
  readonly marked: boolean;
  /** How many turns are before each part, and how many in all. */
  readonly firstTurns: readonly number[];
}

/** Interprets the turns of all parts together; `sections` are those of the whole text. */
export function interpret({ roster, header }: Setting, parts: Parts, sections: readonly Section[]): Interpretation {
  const turns: AssembledTurn[] = [];
  const wordings: Wording[] = [];
  const bylines: Byline[] = [];
  const firstTurns = [0];
  let section = 0;
  parts.each(({ assembly, wordings: own }, { line }) => {
    for (const turn of assembly.turns) turns.push(ofWhole(turn, turns.length, section, line));
    for (const wording of own) wordings.push(wording);
    for (const byline of assembly.bylines) bylines.push({ ...byline, line: byline.line + line });
    section += assembly.sections.length - 1;
    firstTurns.push(turns.length);
  });
  const { voices, speakers } = resolveSpeakers(turns, { roster, solo: header?.speaker, bylines });
  const wordingOf = (turn: number) => wordings[turn] ?? 'other';
  const { roles, exchanges, marked } = findExchanges({ turns, voices, wordingOf }, sections);
  const meanings = turns.map(({ index, section }, i): TurnMeaning => {
    const { speakers, unknown } = voices[i] as Voice;
    const { kind, inferred, exchange } = roles[i] as Role;
    return { index, section, kind, inferred, speakers, unknown, exchange };
  });
  return { meanings, exchanges: exchanges.map(slim), speakers, marked, firstTurns };
}

/** A turn of a part as one of the whole, but for its offsets. */
function ofWhole(turn: AssembledTurn, index: number, section: number, line: number): AssembledTurn {
  const { cue, firstLine, lastLine, span } = turn;
  return { index, cue, firstLine: firstLine + line, lastLine: lastLine + line, span, section: section + turn.section };
}

/** Copies arrays to the length that they need: there are tens of thousands, and most have one item. */
function slim({ index, section, rounds, firstTurn, lastTurn, inferred }: Exchange): Exchange {
  return { index, section, rounds: rounds.map(slimRound), firstTurn, lastTurn, inferred };
}

function slimRound({ questions, answers }: Round): Round {
  return { questions: questions.slice(), answers: answers.slice() };
}
