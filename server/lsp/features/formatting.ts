import type { Range, TextEdit } from 'vscode-languageserver';
import { type FormatOptions, format, type LineRange } from '../../core/index.ts';
import { editOf } from '../convert/ranges.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

/** The standard layout of a whole transcript. It does not depend on the editor's settings for tabs. */
export function formatting(document: ParsedDocument): TextEdit[] {
  return edits(document, {});
}

/** The standard layout of the lines that some ranges touch. All other lines stay as they are. */
export function rangesFormatting(document: ParsedDocument, ranges: readonly Range[]): TextEdit[] {
  return edits(document, { lines: ranges.map(touchedLines) });
}

function edits({ transcript, reread }: ParsedDocument, options: FormatOptions): TextEdit[] {
  return format(transcript, options, reread).map((edit) => editOf(transcript.lines, edit));
}

/** A range that ends before a line's first character leaves that line out. */
function touchedLines({ start, end }: Range): LineRange {
  return { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}
