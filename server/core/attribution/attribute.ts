import { type Reread, readAgain } from '../parse.ts';
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
import type { LineRange, TextEdit } from '../text/span.ts';

/** Lines to give to a speaker. An undefined speaker is unknown. */
export interface Part {
  readonly lines: LineRange;
  readonly speaker: string | undefined;
  /** The marker for unattributed text, `Q` or `A`. Existing cues keep their markers. */
  readonly kind?: Marker['kind'] | undefined;
}

/**
 * The edits that give the text on some lines to a speaker.
 *
 * A turn gets the new name in its cue. Unattributed text gets a cue, and several such lines become one turn. The text after
 * the lines stays as open as it was. No word changes.
 *
 * Returns no edits if there is nothing to attribute, and `unwritable` if the name would not be read as a name there.
 */
export function attribute(
  transcript: Transcript,
  lines: LineRange,
  speaker: string | undefined,
  kind?: Marker['kind'],
): readonly TextEdit[] | 'unwritable' {
  return attributeEach(transcript, [{ lines, speaker, kind }]);
}

/** The same for several places at once, at most one in each turn. Either all are written or none. */
export function attributeEach(
  transcript: Transcript,
  parts: readonly Part[],
  reread?: Reread,
): readonly TextEdit[] | 'unwritable' {
  const attributed = attributeAndRead(transcript, parts, reread);
  return attributed === 'unwritable' ? attributed : attributed.edits;
}

/** Edits, and the transcript after them. */
export interface Attributed {
  readonly edits: readonly TextEdit[];
  readonly after: Transcript;
}

/** The same, with the transcript after the edits, which was read anyway to check them. */
export function attributeAndRead(
  transcript: Transcript,
  parts: readonly Part[],
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | 'unwritable' {
  for (const form of formsFor(transcript)) {
    const { edits, labels } = editsForAll(transcript, parts, form);
    const after = edits.length === 0 ? transcript : reread(edits);
    if (edits.length === 0 || isReadAsMeant(transcript, after, labels, edits)) return { edits, after };
  }
  return 'unwritable';
}

function editsForAll(transcript: Transcript, parts: readonly Part[], form: CueForm) {
  const edits: TextEdit[] = [];
  const labels = new Map<number, string>();
  const keptOpen = new Map<number, TextEdit>();
  for (const { lines, speaker, kind } of parts) {
    const label = labelFor(speaker);
    for (const edit of editsFor(transcript, lines, label, { form, kind })) {
      const line = transcript.lines.lineAt(edit.span.start);
      if (line > lines.last) {
        keptOpen.set(line, edit);
        continue;
      }
      edits.push(edit);
      labels.set(line, label);
    }
  }
  for (const [line, edit] of keptOpen) if (!labels.has(line)) edits.push(edit);
  return { edits, labels };
}

function labelFor(speaker: string | undefined): string {
  return speaker === undefined ? '?' : speaker.trim().replace(/\s+/g, ' ');
}

/**
 * The edits that indent a run of unattributed text, which continues the turn above. Returns none if there is no turn directly
 * above, or if the run begins with a line that is almost a cue.
 */
export function goOn(transcript: Transcript, run: Unattributed): TextEdit[] {
  const above = transcript.turns[turnAfterLine(transcript, run.firstLine) - 1];
  if (above?.cue === undefined || run.brokenCue !== undefined || above.section !== run.section) return [];
  for (let line = above.lastLine + 1; line < run.firstLine; line++) {
    if (isOpenText(transcript, line) || endsTurn(transcript, line)) return [];
  }
  const edits: TextEdit[] = [];
  for (let line = run.firstLine; line <= run.lastLine; line++) {
    if (transcript.kinds[line] === LineKind.unattributed) edits.push(putBefore(transcript, line, '  '));
  }
  return edits;
}

/** A cue for a name in the form of the file's cues. The words follow after a space. */
export function newCue(transcript: Transcript, label: string): string {
  return opening(formsFor(transcript)[0] ?? canonical, label);
}

const canonical: CueForm = { emphasis: '', colon: 'plain', time: 'none', alone: false };
const bold: CueForm = { emphasis: '**', colon: 'inside', time: 'none', alone: false };

/** The form of the file's last cue. A name that only bold makes a cue gets bold. */
function formsFor(transcript: Transcript): CueForm[] {
  const last = transcript.turns.findLast((turn) => turn.cue !== undefined && turn.cue.form.colon !== 'none');
  return last?.cue === undefined ? [canonical, bold] : [last.cue.form, canonical, bold];
}

interface NewCue {
  readonly form: CueForm;
  readonly kind: Marker['kind'] | undefined;
}

function editsFor(transcript: Transcript, lines: LineRange, label: string, { form, kind }: NewCue): TextEdit[] {
  const edits: TextEdit[] = [];
  let relabelled: Turn | undefined;
  let goesOn = false;
  let hasNewTurn = false;
  for (const line of within(transcript, lines)) {
    const turn = turnAtLine(transcript, line);
    if (turn?.cue !== undefined) {
      if (turn !== relabelled) edits.push(...relabel(transcript, turn.cue, label));
      relabelled = turn;
      goesOn = true;
    } else if (isOpenText(transcript, line)) {
      edits.push(putBefore(transcript, line, goesOn ? '  ' : markerOf(kind) + opening(form, label)));
      goesOn = true;
      hasNewTurn = true;
    } else if (endsTurn(transcript, line)) {
      goesOn = false;
    }
  }
  if (hasNewTurn && transcript.attribution === 'inherit') edits.push(...keepOpen(transcript, lines.last + 1));
  return edits;
}

function* within({ lines: { count } }: Transcript, { first, last }: LineRange): Generator<number> {
  for (let line = Math.max(0, first); line <= last && line < count; line++) yield line;
}

/** Whether text has no speaker, or only the header's `speaker:`. */
function isOpenText({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.unattributed || kinds[line] === LineKind.speech;
}

function endsTurn({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.heading || kinds[line] === LineKind.byline;
}

/** Replaces the label of a cue. The marker and the time stay. The qualifiers of the old name go. */
function relabel(transcript: Transcript, cue: Cue, label: string): TextEdit[] {
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
    return [{ span: { start: mark, end: mark + 1 }, newText: label }];
  }
  const hasColon = /[:：]/.test(text.slice(markerEnd, cue.span.end));
  return [{ span: { start: markerEnd, end: markerEnd }, newText: hasColon ? ` ${label}` : ` ${label}:` }];
}

/** The span of a qualifier with its brackets and the space before them. */
function withoutQualifier(text: string, start: number, end: number): TextEdit {
  let from = start - 1;
  while (isSpace(text[from - 1])) from--;
  return { span: { start: from, end: end + 1 }, newText: '' };
}

function markerOf(kind: Marker['kind'] | undefined): string {
  if (kind === undefined) return '';
  return kind === 'question' ? 'Q ' : 'A ';
}

function opening({ emphasis, colon }: CueForm, label: string): string {
  const isInside = emphasis !== '' && colon === 'inside';
  return isInside ? `${emphasis}${label}:${emphasis} ` : `${emphasis}${label}${emphasis}: `;
}

/** Inserts a cue or an indent before the text of a line. A backslash is needed only at the margin, so it goes. */
function putBefore({ text, lines }: Transcript, line: number, prefix: string): TextEdit {
  const start = lines.start(line);
  const end = lines.end(line);
  let textStart = start;
  if (text[start] === '\\') textStart += 1;
  else while (textStart < end && isSpace(text[textStart])) textStart++;
  return { span: { start, end: textStart }, newText: prefix };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** With `inherit`, the next unattributed text gets `?:`, because it would otherwise continue the new turn. */
function keepOpen(transcript: Transcript, from: number): TextEdit[] {
  for (let line = from; line < transcript.lines.count; line++) {
    const kind = transcript.kinds[line];
    if (kind === LineKind.unattributed) return [putBefore(transcript, line, '?: ')];
    if (kind === LineKind.cue || kind === LineKind.heading) return [];
  }
  return [];
}

/** Checks that the lines now belong to the speaker, and that no other line has another speaker than before. */
function isReadAsMeant(
  before: Transcript,
  after: Transcript,
  labels: ReadonlyMap<number, string>,
  edits: readonly TextEdit[],
): boolean {
  if (after.lines.count !== before.lines.count) return false;
  const edited = new Set(edits.map(({ span }) => before.lines.lineAt(span.start)));
  for (const line of edited) {
    const turn = turnAtLine(after, line);
    if (turn === undefined || (before.kinds[line] === LineKind.cue && turn.firstLine !== line)) return false;
    const label = labels.get(line);
    if (label !== undefined && !isLabelled(after, turn, label)) return false;
  }
  return before.kinds.every(
    (kind, line) => kind === after.kinds[line] || edited.has(line) || mayChange(before, after, line),
  );
}

function isLabelled({ text }: Transcript, { cue }: Turn, label: string): boolean {
  if (cue === undefined) return false;
  if (cue.names.length === 0) return cue.unknown && label === '?';
  return text.slice(cue.names[0]?.span.start, cue.names.at(-1)?.span.end) === label;
}

/** The last line that continues a line: by an indent, or with `inherit` up to the next cue. */
function mayChange(before: Transcript, after: Transcript, line: number): boolean {
  if (before.kinds[line] !== LineKind.unattributed || after.kinds[line] === LineKind.unattributed) return false;
  const isKeptOpen = before.attribution === 'inherit' && turnAtLine(after, line)?.cue?.unknown === true;
  return isKeptOpen || isSpace(before.text[before.lines.start(line)]);
}
