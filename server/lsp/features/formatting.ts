import type { Range, TextEdit } from 'vscode-languageserver';
import { format, type Lines, type Transcript } from '../../core/index.ts';
import { editOf } from '../convert/ranges.ts';

/** The standard layout of a whole transcript. It does not depend on the editor's settings for tabs. */
export function formatting(transcript: Transcript): TextEdit[] {
  return format(transcript).map((edit) => editOf(transcript.lines, edit));
}

/** The standard layout of the lines that some ranges touch. All other lines stay as they are. */
export function rangesFormatting(transcript: Transcript, ranges: readonly Range[]): TextEdit[] {
  const { lines } = transcript;
  const wanted = ranges.map(touchedLines);
  const edits = format(transcript).filter(({ span }) => {
    const first = lines.lineAt(span.start);
    const last = lastLine(lines, span.start, span.end);
    return wanted.some((range) => range.first <= first && last <= range.last);
  });
  return edits.map((edit) => editOf(lines, edit));
}

/** A range that ends before a line's first character leaves that line out. */
function touchedLines({ start, end }: Range): { first: number; last: number } {
  return { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}

/** An edit that ends at the start of a line changes only the line ending before it. */
function lastLine(lines: Lines, start: number, end: number): number {
  return lines.lineAt(end > start ? end - 1 : end);
}
