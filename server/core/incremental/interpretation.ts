import { findExchanges, type Role, type Wording } from '../exchanges/exchanges.ts';
import type { Setting } from '../parse.ts';
import { resolveSpeakers, type Voice } from '../speakers/resolve.ts';
import type { AssembledTurn, Byline } from '../syntax/assemble.ts';
import type { Exchange, Round, Section, Speaker } from '../syntax/tree.ts';
import type { Parts } from './parts.ts';
import type { Meaning } from './placedTurn.ts';

/** Who speaks, asks and answers: of no place, so that it outlives edits that change nothing of it. */
export interface Interpretation {
  readonly meanings: readonly Meaning[];
  readonly exchanges: readonly Exchange[];
  readonly speakers: readonly Speaker[];
  readonly marked: boolean;
  /** How many turns are in front of each part, and in all of them. */
  readonly firstTurns: readonly number[];
}

/** What the parts of a text mean together; `sections` are those of the whole. */
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
  const meanings = turns.map(({ index, section }, i): Meaning => {
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

/** Arrays that grow have room for sixteen more; here are tens of thousands, and nearly all have one item. */
function slim({ index, section, rounds, firstTurn, lastTurn, inferred }: Exchange): Exchange {
  return { index, section, rounds: rounds.map(slimRound), firstTurn, lastTurn, inferred };
}

function slimRound({ questions, answers }: Round): Round {
  return { questions: questions.slice(), answers: answers.slice() };
}
