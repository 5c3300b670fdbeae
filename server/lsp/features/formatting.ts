import type { Range, TextEdit } from 'vscode-languageserver';
import { format, type Lines, type Transcript } from '../../core/index.ts';
import { editOf } from '../convert/ranges.ts';

/** The canonical layout of a whole transcript. It is one for everybody, whatever the width of the editor's tabs. */
export function formatting(transcript: Transcript): TextEdit[] {
  return format(transcript).map((edit) => editOf(transcript.lines, edit));
}

/** The canonical layout of the lines that some ranges touch; all other lines stay as they are. */
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

/** An edit up to a line's very beginning takes the line ending before it, and nothing of the line. */
function lastLine(lines: Lines, start: number, end: number): number {
  return lines.lineAt(end > start ? end - 1 : end);
}
