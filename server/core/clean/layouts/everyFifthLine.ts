import { isTestimony, type TestimonyLine, writeTestimony } from './examination.ts';
import type { DroppedPiece, Layout } from './layout.ts';

/** Pages on which every fifth or tenth line has its number in the margin, as those of arbitrations and law reports have. */
export const everyFifthLine: Layout = {
  id: 'every-fifth-line',
  shown: 'pages with a number on every fifth line',
  undo(lines) {
    const numbers = numbersIn(lines);
    if (numbers.size < FEWEST) return undefined;
    const dropped = [...numbers].map(([line, text]): DroppedPiece => ({ line, text, why: 'line number' }));
    const testimony = lines.map((line, at): TestimonyLine => {
      const number = numbers.get(at);
      // The text stands as far in as without the number.
      const text = number === undefined ? line : line.replace(number, ' '.repeat(number.length));
      return { line: at, indent: text.length - text.trimStart().length, text: text.trim() };
    });
    return isTestimony(testimony) ? { lines: writeTestimony(testimony), dropped } : undefined;
  },
};

/** The lines that begin with a number, if each is as much larger than the one before as lines stand between them, or begins a page. */
function numbersIn(lines: readonly string[]): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  let written = 0;
  let before: { readonly number: number; readonly written: number } | undefined;
  let step = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    written++;
    const text = marginNumber.exec(line)?.[1];
    if (text === undefined) continue;
    const number = Number(text);
    const by = number - (before?.number ?? 0);
    step ||= number;
    if (!steps.has(step)) return none;
    if (by === step && (!before || written - before.written === step)) numbers.set(at, text);
    else if (number === step && before) numbers.set(at, text);
    else return none;
    before = { number, written };
  }
  return numbers;
}

const none: ReadonlyMap<number, string> = new Map();
const steps: ReadonlySet<number> = new Set([5, 10]);
const marginNumber = /^[\f\s]{0,6}(\d{1,3})\s{1,12}(?=\S)/;
/** Fewer may be a list. */
const FEWEST = 3;
