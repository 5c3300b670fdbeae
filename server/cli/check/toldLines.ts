import { countLeading, type Lines, type Position, type Problem, type Span } from '../../core/index.ts';

/** A line that something is told of: its number (from 0), where it begins, and its text without the line ending. */
export interface ToldLine {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

/**
 * The lines that problems, and what mends them, begin and end in: all that a report shows of a text. They go from thread
 * to thread instead of the text, of which they are a tenth.
 */
export function linesToTell(lines: Lines, problems: readonly Problem[]): ToldLine[] {
  const numbers = new Set<number>();
  for (const { start, end } of problems.flatMap(spansOf)) numbers.add(lines.lineAt(start)).add(lines.lineAt(end));
  return Array.from(numbers)
    .sort((a, b) => a - b)
    .map((number) => {
      const start = lines.start(number);
      return { number, start, text: lines.text.slice(start, lines.end(number)) };
    });
}

function spansOf({ span, fix, related = [] }: Problem): Span[] {
  return [span, ...related.map(({ span }) => span), ...(fix?.edits.map(({ span }) => span) ?? [])];
}

/** Those lines, for whoever tells. Offsets are of the whole text; only those may be asked about for which they were made. */
export class ToldLines {
  readonly #lines: readonly ToldLine[];

  constructor(lines: readonly ToldLine[]) {
    this.#lines = lines;
  }

  /** As `Lines` has it. */
  positionAt(offset: number): Position {
    const { number, start, text } = this.lineAt(offset);
    return { line: number, character: Math.max(0, Math.min(offset - start, text.length)) };
  }

  /** The line that an offset lies on. */
  lineAt(offset: number): ToldLine {
    const before = countLeading(this.#lines.length, (at) => (this.#lines[at] as ToldLine).start <= offset);
    return this.#lines[Math.max(0, before - 1)] as ToldLine;
  }
}
