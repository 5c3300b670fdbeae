import type { Position, TextEdit } from 'vscode-languageserver';
import { LineKind, type Span, type Transcript, textStart, turnAtLine } from '../../core/index.ts';
import { editOf } from '../convert/ranges.ts';

/** The key after which the editor asks. */
export const typedCharacter = '\n';

/**
 * What Enter does besides a new line: within a turn, the new line is indented, so that the same person goes on;
 * on a line that holds nothing but an indent, the indent goes, and with it the turn ends. `position` is the
 * cursor's, on the new line.
 */
export function onTypeFormatting(transcript: Transcript, { line }: Position): TextEdit[] {
  const above = line - 1;
  if (above < 0 || line >= transcript.lines.count) return [];
  if (transcript.kinds[above] === LineKind.blank) return endTurn(transcript, above, line);
  if (!goesOn(transcript, above) || !isOpenOrEmpty(transcript, line)) return [];
  return indent(transcript, line, INDENT);
}

const INDENT = '  ';

/** Of the two indents, the old line's and the new one's, the editor may have taken either away by itself. */
function endTurn(transcript: Transcript, above: number, line: number): TextEdit[] {
  if (transcript.kinds[line] !== LineKind.blank) return [];
  return [...indent(transcript, above, ''), ...indent(transcript, line, '')];
}

/** Whether a line is of a turn that only an indent goes on with. */
function goesOn(transcript: Transcript, line: number): boolean {
  const kind = transcript.kinds[line];
  if (kind !== LineKind.cue && kind !== LineKind.speech) return false;
  return transcript.attribution === 'strict' && turnAtLine(transcript, line)?.cue !== undefined;
}

/** Where Enter was pressed before a cue or an event, that is what stands on the new line. */
function isOpenOrEmpty({ kinds }: Transcript, line: number): boolean {
  const kind = kinds[line];
  return kind === LineKind.blank || kind === LineKind.unattributed || kind === LineKind.speech;
}

function indent(transcript: Transcript, line: number, newText: string): TextEdit[] {
  const span = indentOf(transcript, line);
  if (transcript.text.slice(span.start, span.end) === newText) return [];
  return [editOf(transcript.lines, { span, newText })];
}

/** A backslash at the margin does an indent's work, and goes where one is written. */
function indentOf(transcript: Transcript, line: number): Span {
  return { start: transcript.lines.start(line), end: textStart(transcript, line) };
}
