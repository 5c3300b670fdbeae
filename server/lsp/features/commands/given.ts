import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { LineRange } from '../../../core/index.ts';
import type { Position, Range } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export const changedSince = 'The document has changed. Try again.';

/** Whether a command is about another version of the document than this one. */
export function isOutdated({ version }: { readonly version?: number | null }, document: ParsedDocument): boolean {
  return version !== undefined && version !== null && version !== document.version;
}

/** The lines of a range, without its last line if the range ends before the first character of that line. */
export function linesOf({ start, end }: Range): LineRange {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last };
}

/** The lines of a range, or else the line of a position. Throws if there is neither. */
export function linesAt(given: { readonly position?: Position | null; readonly range?: Range | null }): LineRange {
  if (given.range) return linesOf(given.range);
  if (given.position) return linesOf({ start: given.position, end: given.position });
  throw new ResponseError(ErrorCodes.InvalidParams, 'The command needs a `position` or a `range`.');
}
