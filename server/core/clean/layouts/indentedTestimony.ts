import {
  handsOver,
  isTestimony,
  opensTurn,
  questionNumber,
  type TestimonyLine,
  wordBeforeAsker,
  writeTestimony,
} from './examination.ts';
import type { DroppedPiece, Layout } from './layout.ts';
import { pageHeadsIn } from './runningHeads.ts';

/** Testimony without line numbers: questions, answers and remarks are set in, and what goes on with them is back at the margin. */
export const indentedTestimony: Layout = {
  id: 'indented-testimony',
  shown: 'questions and answers that are set in',
  undo(lines) {
    const opening = lines.filter((line) => opensTurn(line.trim()));
    const setIn = opening.filter((line) => /^\s{2,40}\S/.test(line)).length;
    const atMargin = opening.filter((line) => /^\S/.test(line));
    // Where the witness is handed over, what others say may stand at the margin, and numbers of questions.
    const isExamination = lines.some((line) => handsOver(line.trim())) || atMargin.some((line) => /^\d/.test(line));
    const questions = isExamination ? atMargin.filter((line) => /^[QA]/.test(line)) : atMargin;
    if (setIn < FEWEST || questions.length * 4 > setIn) return undefined;
    const dropped: DroppedPiece[] = [];
    const heads = pageHeadsIn(lines);
    const testimony = lines.map((line, at): TestimonyLine => {
      const text = heads.has(at) ? '' : line.trim();
      if (heads.has(at)) dropped.push({ line: at, text: line.trim(), why: 'head or foot of a page' });
      const [number = ''] = questionNumber.exec(text) ?? [];
      if (number !== '') dropped.push({ line: at, text: number.trim(), why: 'number of a question' });
      const by = wordBeforeAsker(text);
      if (by !== undefined) dropped.push({ line: at, text: by, why: 'word before a name' });
      return { line: at, indent: line.length - line.trimStart().length, text: text.slice(number.length) };
    });
    return isTestimony(testimony) ? { lines: writeTestimony(testimony), dropped } : undefined;
  },
};

/** Fewer may be a quotation. */
const FEWEST = 3;
