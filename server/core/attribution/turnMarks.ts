import { turnAtLine } from '../syntax/places.ts';
import { LineKind, type Marker, type Transcript } from '../syntax/tree.ts';
import type { LineRange, TextEdit } from '../text/span.ts';

/** The edits that mark the turn at a line (from 0) as a question or an answer. A number stays. */
export function markTurn(transcript: Transcript, line: number, kind: Marker['kind']): TextEdit[] {
  const cue = turnAtLine(transcript, line)?.cue;
  if (cue === undefined) return [];
  const letter = kind === 'question' ? 'Q' : 'A';
  const { marker, span } = cue;
  if (marker === undefined) {
    // A time may be before the name, and bold may enclose both.
    const start = cue.names[0]?.span.start ?? transcript.text.indexOf('?', span.start);
    const at = start - cue.form.emphasis.length;
    return [{ span: { start: at, end: at }, newText: `${letter} ` }];
  }
  if (marker.kind === kind) return [];
  const { start } = marker.span;
  return [{ span: { start, end: start + 1 }, newText: letter }];
}

/**
 * The edits that join some lines to the turn above. The lines are unattributed text, perhaps after a cue with an unknown
 * speaker. Returns none if there is no turn above, or if a heading is in between.
 */
export function joinAbove(transcript: Transcript, { first, last }: LineRange): TextEdit[] {
  if (!hasTurnAbove(transcript, first)) return [];
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line++) {
    const kind = transcript.kinds[line];
    if (kind === LineKind.unattributed) edits.push(indented(transcript, line, transcript.lines.start(line)));
    if (kind !== LineKind.cue) continue;
    const turn = turnAtLine(transcript, line);
    if (turn?.cue === undefined || turn.speakers.length > 0) return [];
    edits.push(indented(transcript, line, turn.cue.textStart));
  }
  return edits;
}

function hasTurnAbove({ kinds }: Transcript, line: number): boolean {
  for (let above = line - 1; above >= 0; above--) {
    const kind = kinds[above];
    if (kind === LineKind.cue || kind === LineKind.speech) return true;
    if (kind === LineKind.unattributed || kind === LineKind.heading || kind === LineKind.header) return false;
    if (kind === LineKind.byline) return false;
  }
  return false;
}

/** Replaces everything before the words with an indent. A backslash goes too, because indented text needs none. */
function indented({ text, lines }: Transcript, line: number, from: number): TextEdit {
  const start = lines.start(line);
  let words = from;
  if (text[words] === '\\' && words === start) words += 1;
  else while (text[words] === ' ' || text[words] === '\t') words++;
  return { span: { start, end: Math.min(words, lines.end(line)) }, newText: '  ' };
}
