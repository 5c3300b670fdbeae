import { inlineMarks } from '../../syntax/body.ts';
import type { Span } from '../../text/span.ts';

/** Words between two times on a line. */
export interface TimedPiece {
  /** Empty where times follow one another, and after a time at the end. */
  readonly words: string;
  /** The time in brackets before the words, in seconds. */
  readonly start: number | undefined;
}

/** The words in a span of a line, a piece for each time in brackets among them. */
export function* timedPieces(text: string, { start, end }: Span): Generator<TimedPiece> {
  let from = start;
  let time: number | undefined;
  for (const { kind, span, seconds } of inlineMarks(text, { start, end })) {
    if (kind !== 'time') continue;
    yield { words: text.slice(from, span.start).trim(), start: time };
    time = seconds;
    from = span.end;
  }
  yield { words: text.slice(from, end).trim(), start: time };
}
