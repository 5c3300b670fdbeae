import { endsInQuestion } from '../sentences/question.ts';
import type { AssembledTurn } from '../syntax/assembly/passages.ts';
import { tabledQuestion } from './tabledQuestion.ts';

/** How a turn is worded: it ends in a question, it is a tabled question, or neither. */
export type Wording = 'question' | 'tabled' | 'other';

/** The wording of a turn, by its words alone. Its spans are of `text`. */
export function readWording(text: string, { cue, span, firstLine, lastLine }: WordedTurn): Wording {
  const words = { start: cue?.textStart ?? span.start, end: span.end };
  if (endsInQuestion(text, words)) return 'question';
  return firstLine === lastLine && tabledQuestion(text.slice(words.start, words.end)) ? 'tabled' : 'other';
}

type WordedTurn = Pick<AssembledTurn, 'span' | 'firstLine' | 'lastLine'> & {
  readonly cue: { readonly textStart: number } | undefined;
};
