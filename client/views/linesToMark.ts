import { Range, type TextEditor } from 'vscode';

/** Documents with more lines are marked around the visible lines only. */
const MOST_LINES = 20_000;
/** Lines around the visible ones, so that scrolling a little shows no change. */
const MARGIN = 300;

/** The lines to mark in an editor: all of them, so that its overview ruler shows them, or in a long document those around the visible ones. */
export function linesToMark({ document, visibleRanges }: TextEditor): Range {
  const { lineCount } = document;
  if (lineCount <= MOST_LINES) return new Range(0, 0, lineCount - 1, 0);
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  return new Range(Math.max(0, first - MARGIN), 0, Math.min(lineCount - 1, last + MARGIN), 0);
}
