import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextEdit as CoreEdit, Lines, Span } from '../../core/index.ts';

/** A span of a text as a range of the protocol. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** An edit of a text as an edit of the protocol. */
export function editOf(lines: Lines, { span, newText }: CoreEdit): TextEdit {
  return { range: rangeOf(lines, span), newText };
}

/** A range of the protocol as a span. Positions outside the text are moved to the nearest place in it. */
export function spanOf(lines: Lines, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}
