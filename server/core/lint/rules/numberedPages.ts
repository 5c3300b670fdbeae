import { opensTurn } from '../../clean/layouts/examination.ts';
import { readLineNumber } from '../../clean/layouts/lineNumber.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import type { WholeFact } from './wholeFact.ts';

/** How many lines of words a text has, how many of them begin with a number, and how many with a number and who speaks. */
export interface NumberedLineCount {
  readonly written: number;
  readonly numbered: number;
  readonly named: number;
  /** Whether there is a header: then this is no raw page. */
  readonly hasHeader: boolean;
}

/** Whether a transcript is pages of testimony whose lines are numbered. Who speaks can be read only without the numbers. */
export const isNumberedPage: WholeFact<NumberedLineCount, boolean> = {
  ofPart: countNumbered,
  join(counts) {
    let [written, numbered, named] = [0, 0, 0];
    let hasHeader = false;
    for (const count of counts) {
      written += count.written;
      numbered += count.numbered;
      named += count.named;
      hasHeader ||= count.hasHeader;
    }
    return !hasHeader && named >= FEWEST_NAMED && numbered * 10 >= written * 6;
  },
  isSame: (one, other) => one === other,
};

const FEWEST_NAMED = 4;

function countNumbered({ kinds, lines, text }: Transcript): NumberedLineCount {
  if (kinds[0] === LineKind.header) return withHeader;
  let [written, numbered, named] = [0, 0, 0];
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] === LineKind.blank) continue;
    written++;
    const start = lines.start(line);
    const head = text.slice(start, Math.min(lines.end(line), start + LONGEST_HEAD));
    const number = readLineNumber(head);
    if (!number) continue;
    numbered++;
    if (opensTurn(head.slice(number.textStart))) named++;
  }
  return { written, numbered, named, hasHeader: false };
}

/** Where there is a header, no line has to be counted. */
const withHeader: NumberedLineCount = { written: 0, numbered: 0, named: 0, hasHeader: true };

const LONGEST_HEAD = 160;
