import type { Lines } from '../../text/lines.ts';
import type { AssemblyContext } from './assemblyContext.ts';
import type { FileKnowledge } from './knowledge.ts';
import type { KnownNames } from './knownNames.ts';
import { LONGEST_SENTENCE, type Readings } from './readLines.ts';

/** A text whose lines have been read one by one, with what all of them say together. */
export interface KnownText {
  readonly lines: Lines;
  readonly context: AssemblyContext;
  readonly readings: Readings;
  readonly knowledge: FileKnowledge;
  readonly names: KnownNames;
}

/** The words of a line (from 0) from an offset on, as far as a sentence may go. */
export function wordsAfter({ lines }: KnownText, line: number, start: number): string {
  return lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_SENTENCE));
}
