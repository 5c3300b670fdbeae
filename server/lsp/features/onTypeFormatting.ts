import type { Position, TextEdit } from 'vscode-languageserver';
import {
  type TextEdit as CoreEdit,
  isSideEffect,
  LineKind,
  type Move,
  type Span,
  type Transcript,
  textStart,
  tryEdits,
  turnAtLine,
} from '../../core/index.ts';
import { editOf } from '../convert/ranges.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

/** The key after which the editor sends the request. */
export const typedCharacter = '\n';

/**
 * The edits after Enter. Inside a turn the new line gets an indent, which means that the same person continues. On a line with
 * only an indent, the indent goes, which ends the turn. `position` is the cursor on the new line.
 */
export function onTypeFormatting({ transcript, reread }: ParsedDocument, { line }: Position): TextEdit[] {
  const above = line - 1;
  if (above < 0 || line >= transcript.lines.count) return [];
  const edits = editsAfterEnter(transcript, above, line);
  // Words that were cut off by the new line are those of the turn above again; no other word may change its speaker.
  const mayMove = ({ from, line: moved }: Move) => from.length === 0 && moved === line;
  return isSideEffect(tryEdits(transcript, edits, { mayMove }, reread))
    ? []
    : edits.map((edit) => editOf(transcript.lines, edit));
}

function editsAfterEnter(transcript: Transcript, above: number, line: number): CoreEdit[] {
  if (transcript.kinds[above] === LineKind.blank) return endTurn(transcript, above, line);
  if (!goesOn(transcript, above) || !isOpenOrEmpty(transcript, line)) return [];
  return indent(transcript, line, INDENT);
}

const INDENT = '  ';

/** Removes the indents of the old and of the new line, as far as the editor has not done so itself. */
function endTurn(transcript: Transcript, above: number, line: number): CoreEdit[] {
  if (transcript.kinds[line] !== LineKind.blank) return [];
  return [...indent(transcript, above, ''), ...indent(transcript, line, '')];
}

/** Whether a line belongs to a turn that needs an indent to continue. */
function goesOn(transcript: Transcript, line: number): boolean {
  const kind = transcript.kinds[line];
  if (kind !== LineKind.cue && kind !== LineKind.speech) return false;
  return transcript.attribution === 'strict' && turnAtLine(transcript, line)?.cue !== undefined;
}

/** Whether the new line begins with a cue or an event, because Enter was pressed before it. */
function isOpenOrEmpty({ kinds }: Transcript, line: number): boolean {
  const kind = kinds[line];
  return kind === LineKind.blank || kind === LineKind.unattributed || kind === LineKind.speech;
}

function indent(transcript: Transcript, line: number, newText: string): CoreEdit[] {
  const span = indentOf(transcript, line);
  if (transcript.text.slice(span.start, span.end) === newText) return [];
  return [{ span, newText }];
}

/** A backslash at the margin has the effect of an indent, so an indent replaces it. */
function indentOf(transcript: Transcript, line: number): Span {
  return { start: transcript.lines.start(line), end: textStart(transcript, line) };
}
