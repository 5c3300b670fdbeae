import { splitQualifiers } from '../labels/labels.ts';
import { type Reread, readAgain } from '../parse.ts';
import { addToHeader, type NewSpeaker } from '../speakers/headerEdits.ts';
import { classifyLine, LineShape } from '../syntax/classify.ts';
import { turnAtLine } from '../syntax/places.ts';
import { type CueForm, LineKind, type Marker, type Transcript, type Turn } from '../syntax/tree.ts';
import type { LineRange, TextEdit } from '../text/span.ts';
import { cueForms, endsTurn, INDENT, isOpenText, putBefore, relabel, writeCue } from './turnEdits.ts';

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
  for (const form of cueForms(transcript)) {
    const { edits, labels } = editsForAll(transcript, parts, form);
    const after = edits.length === 0 ? transcript : reread(edits);
    if (edits.length === 0 || isReadAsMeant(transcript, after, labels, edits)) return { edits, after };
  }
  return 'unwritable';
}

/**
 * The edits that add a new name to the roster in the header and give some lines to it. What stands in brackets after the name
 * goes to the roster, and not into the cue.
 */
export function attributeToNew(
  transcript: Transcript,
  part: Part & { readonly speaker: string },
  reread?: Reread,
): Attributed | 'unwritable' {
  const speaker = splitQualifiers(part.speaker);
  const edit: EditListed = (listed, down, again) => {
    const lines = { first: part.lines.first + down, last: part.lines.last + down };
    return attributeAndRead(listed, [{ ...part, lines, speaker: speaker.name }], again);
  };
  return listAndEdit(transcript, speaker, edit, reread);
}

/** Edits a transcript that a new name was listed in; `down` is how many lines the header has grown by. */
type EditListed = (listed: Transcript, down: number, reread: Reread) => Attributed | 'unwritable';

/**
 * The edits that add a new speaker to the roster in the header, and then those that `edit` makes in the transcript with that
 * roster. The roster stays as it is if it already has the name, or if the header cannot be edited.
 */
export function listAndEdit(
  transcript: Transcript,
  speaker: NewSpeaker,
  edit: EditListed,
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | 'unwritable' {
  const isListed = transcript.roster.find(speaker.name).length > 0;
  const listing = isListed ? [] : addToHeader(transcript, { values: [], speakers: [speaker] });
  if (listing.length === 0) return edit(transcript, 0, reread);
  const listed = reread(listing);
  // The header is before all turns, so everything after it moves by the same distance.
  const down = listed.lines.count - transcript.lines.count;
  const along = listed.text.length - transcript.text.length;
  const withListing = (edits: readonly TextEdit[]) => [
    ...listing,
    ...edits.map(({ span, newText }) => ({ span: { start: span.start - along, end: span.end - along }, newText })),
  ];
  const attributed = edit(listed, down, (edits) => reread(withListing(edits)));
  if (attributed === 'unwritable' || attributed.edits.length === 0) return attributed;
  return { edits: withListing(attributed.edits), after: attributed.after };
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

/** A speaker as a cue names them. An undefined speaker is unknown. */
export function labelFor(speaker: string | undefined): string {
  return speaker === undefined ? '?' : speaker.trim().replace(/\s+/g, ' ');
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
      edits.push(putBefore(transcript, line, goesOn ? INDENT : markerOf(kind) + writeCue(form, label)));
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

/** A marker as it is written before a label, with a space after it. */
export function markerOf(kind: Marker['kind'] | undefined): string {
  if (kind === undefined) return '';
  return kind === 'question' ? 'Q ' : 'A ';
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

/** Whether the cue of a turn has just this label. */
export function isLabelled({ text }: Transcript, { cue }: Turn, label: string): boolean {
  if (cue === undefined) return false;
  if (cue.names.length === 0) return cue.unknown && label === '?';
  const start = cue.names[0]?.span.start;
  const qualifier = cue.qualifiers.at(-1);
  // A label may be a name with what stands in brackets after it.
  const ends = [cue.names.at(-1)?.span.end, ...(qualifier ? [qualifier.span.end + 1] : [])];
  return ends.some((end) => text.slice(start, end) === label);
}

/** Whether a line may be read otherwise than before: an indented line continues the line above, and with `inherit` all text up to the next cue. */
function mayChange(before: Transcript, after: Transcript, line: number): boolean {
  if (before.kinds[line] !== LineKind.unattributed || after.kinds[line] === LineKind.unattributed) return false;
  const isKeptOpen = before.attribution === 'inherit' && turnAtLine(after, line)?.cue?.unknown === true;
  return isKeptOpen || isIndented(before, line);
}

function isIndented({ text, lines }: Transcript, line: number): boolean {
  return classifyLine(text, lines.start(line), lines.end(line)) === LineShape.indented;
}
