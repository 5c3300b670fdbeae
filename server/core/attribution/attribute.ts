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

/** Lines that are to be given to a speaker; an undefined one says that somebody spoke there who is not known. */
export interface Part {
  readonly lines: LineRange;
  readonly speaker: string | undefined;
  /** Open text gets this marker too, `Q` or `A`. Cues that are there keep the markers that they have. */
  readonly kind?: Marker['kind'] | undefined;
}

/**
 * The edits that give the text on some lines to a speaker.
 *
 * A turn gets the new name in its cue. Open text gets a cue, and of several open lines all become one
 * turn. What follows the lines stays as open as it was: labelling never spills. No word changes.
 *
 * Empty where there is nothing to attribute; `unwritable` where the name would not be read as one there.
 */
export function attribute(
  transcript: Transcript,
  lines: LineRange,
  speaker: string | undefined,
  kind?: Marker['kind'],
): readonly TextEdit[] | 'unwritable' {
  return attributeEach(transcript, [{ lines, speaker, kind }]);
}

/** The same for many places at once, of which no two may lie in one turn; all are written, or nothing is. */
export function attributeEach(
  transcript: Transcript,
  parts: readonly Part[],
  reread?: Reread,
): readonly TextEdit[] | 'unwritable' {
  const attributed = attributeAndRead(transcript, parts, reread);
  return attributed === 'unwritable' ? attributed : attributed.edits;
}

/** Edits, and how the text reads once they are made. */
export interface Attributed {
  readonly edits: readonly TextEdit[];
  readonly after: Transcript;
}

/** The same, for whoever needs the new text read: it was read already, to see that it means what it is to mean. */
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
 * The edits that indent a run of open text, so that the speaker above goes on. Empty where no turn stands directly
 * above, or where the run opens with a line that was meant as a cue.
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

/** A cue for a name, as the file writes its cues; the words follow behind a space. */
export function newCue(transcript: Transcript, label: string): string {
  return opening(formsFor(transcript)[0] ?? canonical, label);
}

const canonical: CueForm = { emphasis: '', colon: 'plain', time: 'none', alone: false };
const bold: CueForm = { emphasis: '**', colon: 'inside', time: 'none', alone: false };

/** New cues look like the file's last one; a name that would not be read as one without it is made bold. */
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

/** Text that nobody is named for, or that only the header's `speaker:` is named for. */
function isOpenText({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.unattributed || kinds[line] === LineKind.speech;
}

function endsTurn({ kinds }: Transcript, line: number): boolean {
  return kinds[line] === LineKind.heading || kinds[line] === LineKind.byline;
}

/** Puts a new label in place of the old one; marker and time stay, and the old name's qualifiers go with it. */
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

/** The brackets around a qualifier go as well, and the space before them. */
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

/** Puts a cue or an indent where a line's text begins. An escape is needed at a line's very beginning only. */
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

/** Where a speaker goes on by silence, the next open text is said to be somebody's who is not known. */
function keepOpen(transcript: Transcript, from: number): TextEdit[] {
  for (let line = from; line < transcript.lines.count; line++) {
    const kind = transcript.kinds[line];
    if (kind === LineKind.unattributed) return [putBefore(transcript, line, '?: ')];
    if (kind === LineKind.cue || kind === LineKind.heading) return [];
  }
  return [];
}

/** The lines are the speaker's now, and no other line has changed sides. */
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

/** What is indented goes on with the line above it; where silence does so too, the next cue says how far. */
function mayChange(before: Transcript, after: Transcript, line: number): boolean {
  if (before.kinds[line] !== LineKind.unattributed || after.kinds[line] === LineKind.unattributed) return false;
  const isKeptOpen = before.attribution === 'inherit' && turnAtLine(after, line)?.cue?.unknown === true;
  return isKeptOpen || isSpace(before.text[before.lines.start(line)]);
}
