import {
  formatCount,
  isOpenTextBelow,
  type Round,
  roundOf,
  type Transcript,
  type Turn,
  wordsIn,
} from '../../../core/index.ts';
import { speakerOf } from '../wording.ts';
import type { Card, Piece } from './card.ts';

/** A card about who asks and who answers, for a line (from 0) of a turn; none if the turn does neither. */
export function turnCard(transcript: Transcript, turn: Turn, line: number): Card | undefined {
  if (turn.kind === 'speech') return undefined;
  const round = roundOf(transcript, turn);
  const inferred = turn.inferred ? ' (inferred from the words)' : '';
  return {
    span: transcript.lines.span(line),
    title: `${turn.kind === 'question' ? 'Question' : 'Answer'} by ${speaker(turn)}${inferred}`,
    lines: [
      turn.kind === 'question' ? answeredBy(transcript, turn, round) : answers(transcript, round),
      [formatCount(wordsIn(transcript, turn), 'word')],
    ],
  };
}

function answeredBy(transcript: Transcript, turn: Turn, round: Round | undefined): Piece[] {
  const answer = transcript.turns[round?.answers[0] ?? -1];
  if (answer === undefined) {
    const isOpen = isOpenTextBelow(transcript, turn.lastLine);
    return [isOpen ? 'Not answered yet: the text below has no speaker.' : 'Not answered.'];
  }
  const grouped = (round?.questions ?? []).filter((index) => index !== turn.index);
  const together: Piece[] = grouped.length === 0 ? [] : [', together with ', ...places(transcript, grouped)];
  return [`Answered by ${speaker(answer)} on `, { line: answer.firstLine }, ...together];
}

function answers(transcript: Transcript, round: Round | undefined): Piece[] {
  const asked = transcript.turns[round?.questions[0] ?? -1];
  if (asked === undefined || round === undefined) return ['There is no question before it.'];
  if (round.questions.length > 1) return ['Answers the questions on ', ...places(transcript, round.questions)];
  return [`Answers the question by ${speaker(asked)} on `, { line: asked.firstLine }];
}

function speaker(turn: Turn): string {
  return speakerOf(turn, 'an unknown speaker');
}

function places(transcript: Transcript, indexes: readonly number[]): Piece[] {
  return indexes.flatMap((index, at) => {
    const line = transcript.turns[index]?.firstLine ?? 0;
    return at === 0 ? [{ line }] : [at === indexes.length - 1 ? ' and ' : ', ', { line }];
  });
}
