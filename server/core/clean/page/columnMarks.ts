import { parse } from '../../parse.ts';
import { turnAtLine } from '../../syntax/places.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { Character, trimEnd } from '../../text/characters.ts';
import { applyEdits } from '../../text/edits.ts';
import { type LineRange, type Span, slice } from '../../text/span.ts';
import { columnMarks, isAmongWords, withSpace } from '../furniture/columnMarks.ts';
import { possibleLabel } from './possibleLabel.ts';

/** A piece of a line of the page, from 1. */
export interface PageText {
  readonly line: number;
  readonly text: string;
}

/** The column marks among the words of a page. */
export interface ColumnMarks {
  /** The marks that were taken out, and their places in the page as it came. */
  readonly columns: readonly PageText[];
  readonly taken: readonly Span[];
  /** Lines, from 0, with a mark between them and the line above: a sentence may go on there. */
  readonly torn: ReadonlySet<number>;
  /** Lines, from 0, with a mark that stays. */
  readonly marked: ReadonlySet<number>;
  /** The marks that stay, since their line would be something else without them. */
  readonly left: readonly PageText[];
}

/** Takes out the column marks among the words of all lines, or of some. Every line stays what it is. */
export function takeOutColumnMarks(
  page: Transcript,
  profile: string,
  part?: LineRange,
): ColumnMarks & { readonly transcript: Transcript } {
  const { text, lines } = page;
  const isInPart = ({ start }: Span) => !part || (start >= lines.start(part.first) && start < lines.end(part.last));
  const marks = columnMarks(text, profile).filter(isAmongWords(page)).filter(isInPart);
  if (marks.length === 0)
    return { transcript: page, columns: [], taken: [], torn: new Set(), marked: new Set(), left: [] };
  const tried = without(page, marks);
  const isSure = (mark: Span) => {
    const line = lines.lineAt(mark.start);
    if (!isSameLine(tried, page, line) || isEscaped(tried, line) !== isEscaped(page, line)) return false;
    return labelOn(tried, line) === labelOn(page, line) && !opensTurn(page, mark);
  };
  let taken = marks.filter(isSure);
  let unmarked = taken.length === marks.length ? tried : without(page, taken);
  while (taken.length > 0) {
    const kept = taken.filter((mark) => isSameLine(unmarked, page, lines.lineAt(mark.start)));
    if (kept.length === taken.length) break;
    taken = kept;
    unmarked = without(page, taken);
  }
  if (unmarked.kinds.some((kind, line) => kind !== page.kinds[line])) {
    taken = [];
    unmarked = page;
  }
  const gone = new Set(taken);
  const left = marks.filter((mark) => !gone.has(mark));
  const placed = (mark: Span) => ({ line: lines.lineAt(mark.start) + 1, text: slice(text, mark) });
  return {
    transcript: unmarked,
    columns: taken.map(placed),
    taken,
    torn: new Set(taken.flatMap((mark) => tornLines(page, mark))),
    marked: new Set(left.map(({ start }) => lines.lineAt(start))),
    left: left.map(placed),
  };
}

function isSameLine(one: Transcript, other: Transcript, line: number): boolean {
  return one.kinds[line] === other.kinds[line];
}

/** Whether a line begins with a backslash, which is then none of its words. */
function isEscaped({ text, lines }: Transcript, line: number): boolean {
  return text.charCodeAt(lines.start(line)) === Character.backslash;
}

/** The label that a line may have in a form that is no cue. */
function labelOn({ text, lines }: Transcript, line: number): string | undefined {
  const start = lines.start(line);
  return possibleLabel(text, start, trimEnd(text, start, lines.end(line)), () => true)?.cue;
}

/** Whether a mark stands directly behind a cue: without it, the label might be read otherwise. */
function opensTurn(page: Transcript, mark: Span): boolean {
  const line = page.lines.lineAt(mark.start);
  if (page.kinds[line] !== LineKind.cue) return false;
  const wordsStart = turnAtLine(page, line)?.cue?.textStart ?? page.lines.start(line);
  return page.text.slice(wordsStart, mark.start).trim() === '';
}

function without({ text, settings }: Transcript, marks: readonly Span[]): Transcript {
  const edits = marks.map((mark) => ({ span: withSpace(text, mark), newText: '' }));
  return parse(applyEdits(text, edits), settings);
}

/** A mark at the edge of its line stands between that line and the next, or the one above. */
function tornLines({ text, lines }: Transcript, { start, end }: Span): number[] {
  const line = lines.lineAt(start);
  const isFirst = text.slice(lines.start(line), start).trim() === '';
  const isLast = text.slice(end, lines.end(line)).trim() === '';
  return [...(isFirst ? [line] : []), ...(isLast ? [line + 1] : [])];
}
