import { parse } from '../parse.ts';
import type { Transcript } from '../syntax/tree.ts';
import { Character, trimEnd } from '../text/characters.ts';
import { applyEdits } from '../text/edits.ts';
import { type Span, slice } from '../text/span.ts';
import { columnMarks, isAmongWords, withSpace } from './furniture/columnMarks.ts';
import { readLabel } from './labelForms.ts';
import type { ColumnMark, Doubt } from './report.ts';

/** A page without the column marks that stood inside its lines, and what was done. */
export interface Unmarked {
  /** It has the lines of the page as it came. */
  readonly page: Transcript;
  readonly columns: readonly ColumnMark[];
  /** Lines, from 0, between which and the ones above a mark stood: a sentence may go on there. */
  readonly torn: ReadonlySet<number>;
  /** Lines, from 0, with a mark that stays. */
  readonly marked: ReadonlySet<number>;
  readonly doubtful: readonly Doubt[];
}

/** Takes out the column marks among the words of lines. One that keeps a line from being a label stays, and is told. */
export function withoutColumnMarks(page: Transcript, profile: string): Unmarked {
  const { text } = page;
  const marks = columnMarks(text, profile).filter(isAmongWords(page));
  if (marks.length === 0) return { page, columns: [], torn: new Set(), marked: new Set(), doubtful: [] };
  const tried = without(page, marks);
  const isSure = (mark: Span) => {
    const line = page.lines.lineAt(mark.start);
    if (tried.kinds[line] !== page.kinds[line] || isEscaped(tried, line) !== isEscaped(page, line)) return false;
    return labelOn(tried, line) === labelOn(page, line);
  };
  const sure = marks.filter(isSure);
  const unmarked = sure.length === marks.length ? tried : without(page, sure);
  const isSame = unmarked.kinds.every((kind, line) => kind === page.kinds[line]);
  const taken = isSame ? sure : [];
  const left = isSame ? marks.filter((mark) => !isSure(mark)) : marks;
  const placed = (mark: Span) => ({ line: page.lines.lineAt(mark.start) + 1, text: slice(text, mark) });
  return {
    page: isSame ? unmarked : page,
    columns: taken.map(placed),
    torn: new Set(taken.flatMap((mark) => tornLines(page, mark))),
    marked: new Set(left.map(({ start }) => page.lines.lineAt(start))),
    doubtful: left.map((mark) => ({ ...placed(mark), why: whyLeft })),
  };
}

const whyLeft =
  'this is a column mark of the page, and the line would be something else without it; take it out by hand';

/** Whether a line begins with a backslash, which is then none of its words. */
function isEscaped({ text, lines }: Transcript, line: number): boolean {
  return text.charCodeAt(lines.start(line)) === Character.backslash;
}

/** The label that a line may have in a form that is no cue. */
function labelOn({ text, lines }: Transcript, line: number): string | undefined {
  const start = lines.start(line);
  return readLabel(text, start, trimEnd(text, start, lines.end(line)), () => true)?.cue;
}

function without({ text, settings }: Transcript, marks: readonly Span[]): Transcript {
  return parse(
    applyEdits(
      text,
      marks.map((mark) => ({ span: withSpace(text, mark), newText: '' })),
    ),
    settings,
  );
}

/** At the edge of its line a mark stands between that line and the next, or the one above. */
function tornLines({ text, lines }: Transcript, { start, end }: Span): number[] {
  const line = lines.lineAt(start);
  const isFirst = text.slice(lines.start(line), start).trim() === '';
  const isLast = text.slice(end, lines.end(line)).trim() === '';
  return [...(isFirst ? [line] : []), ...(isLast ? [line + 1] : [])];
}
