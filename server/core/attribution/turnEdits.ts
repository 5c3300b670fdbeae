import { LONGEST_LABEL_LINE } from '../labels/form.ts';
import { labelForms } from '../labels/forms/index.ts';
import { rewriteLabel } from '../labels/rewriteLabel.ts';
import type { Reread } from '../parse.ts';
import { isSideEffect, type Move, type SideEffect, tryEdits } from '../spoken/tryEdits.ts';
import { textStart } from '../syntax/body.ts';
import { turnAfterLine, turnAtLine } from '../syntax/places.ts';
import {
  type Cue,
  type CueForm,
  LineKind,
  type Marker,
  type Transcript,
  type Turn,
  type Unattributed,
} from '../syntax/tree.ts';
import { partitionPoint } from '../text/binarySearch.ts';
import { isSpace } from '../text/characters.ts';
import type { LineRange, TextEdit } from '../text/span.ts';
import { isOpenLine } from './proposals/openLines.ts';

/** What makes a line continue the turn above. */
export const INDENT = '  ';

/** Writes a label as a cue, with the space before the words. The kind is for a marker, in forms that have one. */
export type WriteCue = (label: string, kind?: Marker['kind']) => string;

/** How a new cue is written in a file. */
export interface NewCueForm {
  /** What stands before the name: nothing, `**`, or the sign of a form that the file proves. */
  readonly opening: string;
  /** The cue for a name. The words follow after a space. */
  write(label: string): string;
}

/** Writes new cues as the file's cues are written. */
export function newCueForm(transcript: Transcript): NewCueForm {
  const [write = canonical] = cueWriters(transcript);
  return { opening: write(SOMEBODY).split(SOMEBODY)[0] ?? '', write: (label) => write(label) };
}

const SOMEBODY = 'Ann Lee';

const canonical = writeAs({ emphasis: '', colon: 'plain' });
const bold = writeAs({ emphasis: '**', colon: 'inside' });

/**
 * The ways to write a cue: first as the file's last cue is written, also where only the file proves that it is one. A name that only
 * bold makes a cue gets bold.
 */
export function cueWriters(transcript: Transcript): WriteCue[] {
  const { turns, text, lines } = transcript;
  const isModel = ({ cue }: Turn) => cue !== undefined && (cue.form.colon !== 'none' || cue.form.label !== undefined);
  const last = turns.findLast((turn) => isModel(turn) && turn.speakers.length > 0) ?? turns.findLast(isModel);
  if (!last?.cue) return [canonical, bold];
  const { form } = last.cue;
  if (form.label === undefined) return [writeAs(form), canonical, bold];
  const proved = labelForms.find(({ id }) => id === form.label);
  const start = lines.start(last.firstLine);
  const line = text.slice(start, Math.min(lines.end(last.firstLine), start + LONGEST_LABEL_LINE));
  const write = proved && rewriteLabel(proved, line);
  if (!write) return [canonical, bold];
  // Such a form has no markers, and `?` is a label in hardly any.
  return [(label, kind) => write(label) ?? canonical(label, kind), canonical, bold];
}

function writeAs({ emphasis, colon }: Pick<CueForm, 'emphasis' | 'colon'>): WriteCue {
  const isInside = emphasis !== '' && colon === 'inside';
  return (label, kind) => {
    const cue = isInside ? `${emphasis}${label}:${emphasis} ` : `${emphasis}${label}${emphasis}: `;
    return markerOf(kind) + cue;
  };
}

/** A marker as it is written before a label, with a space after it. */
function markerOf(kind: Marker['kind'] | undefined): string {
  if (kind === undefined) return '';
  return kind === 'question' ? 'Q ' : 'A ';
}

/** Some lines: from a word inside the first one, and up to a word inside the last one, if their offsets are there. */
export interface Extent {
  readonly lines: LineRange;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Edits, and the transcript after them. */
export interface Attributed {
  readonly edits: readonly TextEdit[];
  readonly after: Transcript;
}

/**
 * The edits that mark the turn at a line (from 0) as a question or an answer. A number stays. Returns a reason if the mark would
 * not be read as one, or if another word would change its speaker.
 */
export function markTurn(
  transcript: Transcript,
  line: number,
  kind: Marker['kind'],
  reread?: Reread,
): Attributed | SideEffect {
  const turn = turnAtLine(transcript, line);
  if (turn?.cue === undefined) return { edits: [], after: transcript };
  const { cue } = turn;
  const edits = markEdits(transcript, cue, kind);
  // A bare `Q` means who asks, and a bare `A` who answers.
  const mayMove = ({ line: moved, isOfEditedCue }: Move) =>
    isBare(cue) && isOfEditedCue && moved >= turn.firstLine && moved <= turn.lastLine;
  const after = tryEdits(transcript, edits, { mayMove }, reread);
  if (isSideEffect(after)) return after;
  if (edits.length === 0 || turnAtLine(after, line)?.cue?.marker?.kind === kind) return { edits, after };
  return {
    line,
    reason: `A mark for ${kind === 'question' ? 'a question' : 'an answer'} would not be read as one here.`,
  };
}

function markEdits(
  { text }: Transcript,
  { marker, span, names, form, time, textStart }: Cue,
  kind: Marker['kind'],
): TextEdit[] {
  const letter = kind === 'question' ? 'Q' : 'A';
  // Forms that a file proves have no place for a marker, so the cue gets the form of the first page; a time would be lost.
  if (form.label !== undefined && names.length + (marker ? 1 : 0) > 0) {
    if (marker?.kind === kind || time) return [];
    const label = names.map(({ text: name }) => name).join(', ');
    const cue = label === '' ? `${letter}: ` : canonical(label, kind);
    return [{ span: { start: span.start, end: textStart }, newText: cue }];
  }
  if (marker === undefined) {
    // A time may be before the name, and bold may enclose both.
    const start = names[0]?.span.start ?? text.indexOf('?', span.start);
    const at = start - form.emphasis.length;
    return [{ span: { start: at, end: at }, newText: `${letter} ` }];
  }
  if (marker.kind === kind) return [];
  const { start } = marker.span;
  return [{ span: { start, end: start + 1 }, newText: letter }];
}

/** Whether a cue is a marker without a name. */
export function isBare({ names, unknown }: Cue): boolean {
  return names.length === 0 && !unknown;
}

/**
 * The edits that indent a run of unattributed text, which continues the turn above. Returns none if there is no turn directly
 * above, if the run begins with a line that is almost a cue, or if other words would change their speaker.
 */
export function indentRun(transcript: Transcript, run: Unattributed, reread?: Reread): readonly TextEdit[] {
  const above = transcript.turns[turnAfterLine(transcript, run.firstLine) - 1];
  if (above?.cue === undefined || run.brokenCue !== undefined || above.section !== run.section) return [];
  for (let line = above.lastLine + 1; line < run.firstLine; line++) {
    if (isOpenText(transcript, line) || endsTurn(transcript, line)) return [];
  }
  const edits: TextEdit[] = [];
  for (let line = run.firstLine; line <= run.lastLine; line++) {
    if (transcript.kinds[line] === LineKind.unattributed) edits.push(putBefore(transcript, line, INDENT));
  }
  const joined = tryToJoin(transcript, { first: run.firstLine, last: run.lastLine }, edits, reread);
  return isSideEffect(joined) ? [] : joined.edits;
}

/**
 * The edits that join a passage to the turn above. Its lines are unattributed text, perhaps after a cue with an unknown speaker. Returns
 * none if there is no turn above, or if a heading is in between, and a reason if other words would change their speaker.
 */
export function joinAbove(transcript: Transcript, { lines, to }: Extent, reread?: Reread): Attributed | SideEffect {
  const none = { edits: [], after: transcript };
  const { first, last } = lines;
  if (!hasTurnAbove(transcript, first)) return none;
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line++) {
    const kind = transcript.kinds[line];
    if (kind === LineKind.unattributed) edits.push(putBefore(transcript, line, INDENT));
    if (kind !== LineKind.cue) continue;
    const turn = turnAtLine(transcript, line);
    if (turn?.cue === undefined || turn.speakers.length > 0) return none;
    edits.push({ span: { start: transcript.lines.start(line), end: turn.cue.textStart }, newText: INDENT });
  }
  edits.push(...(to === undefined ? keepOpen(transcript, last + 1) : [breakOff(transcript, to)]));
  const joined = tryToJoin(transcript, lines, edits, reread);
  return isSideEffect(joined) ? joined : (notOpen(transcript, joined, to === undefined ? [] : [to]) ?? joined);
}

/** Open words on some lines become those of the turn above. */
function tryToJoin(
  transcript: Transcript,
  { first, last }: LineRange,
  edits: readonly TextEdit[],
  reread: Reread | undefined,
): Attributed | SideEffect {
  const mayMove = ({ from, line }: Move) => from.length === 0 && line >= first && line <= last;
  const after = tryEdits(transcript, edits, { mayMove }, reread);
  return isSideEffect(after) ? after : { edits, after };
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

/** Replaces the label of a cue. A marker and the time stay; `?:` may get a marker. The qualifiers of the old name go. */
export function relabel(transcript: Transcript, cue: Cue, label: string, kind?: Marker['kind']): TextEdit[] {
  const { text } = transcript;
  const first = cue.names[0];
  const last = cue.names.at(-1);
  if (first !== undefined && last !== undefined) {
    const name = { span: { start: first.span.start, end: last.span.end }, newText: label };
    return [name, ...cue.qualifiers.map(({ span }) => withoutQualifier(text, span.start, span.end))];
  }
  const markerEnd = cue.marker?.span.end ?? cue.span.start;
  if (cue.unknown) {
    const mark = text.indexOf('?', markerEnd);
    const marked = kind && !cue.marker ? markEdits(transcript, cue, kind) : [];
    return [...marked, { span: { start: mark, end: mark + 1 }, newText: label }];
  }
  // `Question:` and `Q - ` of a form that the file proves.
  if (cue.form.label !== undefined && cue.marker) {
    return [{ span: { start: cue.span.start, end: cue.textStart }, newText: canonical(label, cue.marker.kind) }];
  }
  const hasColon = /[:：]/.test(text.slice(markerEnd, cue.span.end));
  return [{ span: { start: markerEnd, end: markerEnd }, newText: hasColon ? ` ${label}` : ` ${label}:` }];
}

/** Deletes a qualifier with its brackets and the space before them. */
function withoutQualifier(text: string, start: number, end: number): TextEdit {
  let from = start - 1;
  while (isSpace(text.charCodeAt(from - 1))) from--;
  return { span: { start: from, end: end + 1 }, newText: '' };
}

/**
 * Puts a cue or an indent in the place of whatever is before the words of a line: an indent, or a backslash, which a line
 * needs at the margin only.
 */
export function putBefore(transcript: Transcript, line: number, prefix: string): TextEdit {
  const start = transcript.lines.start(line);
  return { span: { start, end: textStart(transcript, line) }, newText: prefix };
}

/** Breaks a line before the word at an offset, and puts a cue before the word, or nothing. */
export function breakLine({ text, lines }: Transcript, at: number, cue: string): TextEdit {
  let start = at;
  while (isSpace(text.charCodeAt(start - 1))) start--;
  return { span: { start, end: at }, newText: lines.lineBreak + cue };
}

/** Why words are not broken off from a line. */
const notLeftOpen = 'The words after the break would not be read as text without a speaker.';

/** The first words that edits break off from a line and that have a speaker after them; undefined if all stay open. */
export function notOpen(
  before: Transcript,
  { edits, after }: Attributed,
  leftOpen: readonly number[],
): SideEffect | undefined {
  const lineAfter = linesAfter(after, edits);
  const closed = leftOpen.find((at) => {
    const line = lineAfter(at);
    const turn = turnAtLine(after, line);
    return after.kinds[line] !== LineKind.unattributed && (turn?.firstLine !== line || turn.speakers.length > 0);
  });
  return closed === undefined ? undefined : { line: before.lines.lineAt(closed), reason: notLeftOpen };
}

/** Gives the line after edits for a place in the text before them, which is no place inside an edit. */
export function linesAfter({ lines }: Transcript, edits: readonly TextEdit[]): (offset: number) => number {
  const sorted = edits.toSorted((a, b) => a.span.end - b.span.end);
  let by = 0;
  const moved = sorted.map(({ span, newText }) => {
    by += newText.length - (span.end - span.start);
    return by;
  });
  return (offset) => {
    const count = partitionPoint(sorted.length, (at) => (sorted[at] as TextEdit).span.end <= offset);
    return lines.lineAt(offset + (moved[count - 1] ?? 0));
  };
}

/** Breaks a line before the word at an offset, so that the words from there on have no speaker. */
export function breakOff(transcript: Transcript, at: number): TextEdit {
  // With `inherit`, an open line would continue the turn above.
  return breakLine(transcript, at, transcript.attribution === 'inherit' ? '?: ' : '');
}

/** With `inherit`, the next open text gets `?:`, because it would otherwise continue the turn above. */
export function keepOpen(transcript: Transcript, from: number): TextEdit[] {
  if (transcript.attribution !== 'inherit') return [];
  for (let line = from; line < transcript.lines.count; line++) {
    if (isOpenLine(transcript, line)) return [putBefore(transcript, line, '?: ')];
    if (transcript.kinds[line] === LineKind.cue || endsTurn(transcript, line)) return [];
  }
  return [];
}

/** Whether a line is text without a speaker, or with only the header's `speaker:`. */
export function isOpenText({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.unattributed || kinds[line] === LineKind.speech;
}

/** Whether no turn goes on after a line. */
export function endsTurn({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.heading || kinds[line] === LineKind.byline;
}
