import { isTestimony, opensTurn, type TestimonyLine, writeTestimony } from './examination.ts';
import type { Layout } from './layout.ts';

/** Testimony without line numbers: questions, answers and remarks are set in, and what goes on with them is back at the margin. */
export const indentedTestimony: Layout = {
  id: 'indented-testimony',
  shown: 'questions and answers that are set in',
  undo(lines) {
    const setIn = lines.filter((line) => /^\s{2,40}\S/.test(line) && opensTurn(line.trim())).length;
    const atMargin = lines.filter((line) => /^\S/.test(line) && opensTurn(line.trim())).length;
    if (setIn < FEWEST || atMargin * 4 > setIn) return undefined;
    const testimony = lines.map(
      (line, at): TestimonyLine => ({ line: at, indent: line.length - line.trimStart().length, text: line.trim() }),
    );
    return isTestimony(testimony) ? { lines: writeTestimony(testimony), dropped: [] } : undefined;
  },
};

/** Fewer may be a quotation. */
const FEWEST = 3;
