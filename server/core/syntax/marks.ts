import type { Span } from '../text/span.ts';
import { inlineMarks, wordsOn } from './body.ts';
import type { InlineMark, Transcript } from './tree.ts';

/** The words of a line with a square bracket, and their marks. */
export interface BracketedLine extends Span {
  readonly line: number;
  readonly marks: readonly InlineMark[];
}

/** The lines of speech and unattributed text with square brackets in their words, in the order of the text. */
export function bracketedLines(transcript: Transcript): readonly BracketedLine[] {
  const { lines, text } = transcript;
  const found: BracketedLine[] = [];
  for (let at = text.indexOf('['); at >= 0; ) {
    const line = lines.lineAt(at);
    const words = wordsOn(transcript, line);
    const isBefore = words !== undefined && at < words.start;
    if (words && !isBefore) found.push({ ...words, line, marks: inlineMarks(text, words) });
    // A time in a cue has brackets as well.
    at = text.indexOf('[', isBefore ? at + 1 : lines.endWithBreak(line));
  }
  return found;
}
