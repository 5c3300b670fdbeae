import { splitQualifiers } from '../labels/labels.ts';
import { type Reread, readAgain } from '../parse.ts';
import { addToHeader, type NewSpeaker } from '../speakers/headerEdits.ts';
import { isSurnameOf } from '../speakers/surnames.ts';
import { findSideEffect, isSideEffect, type Move, type SideEffect, tryEdits } from '../spoken/tryEdits.ts';
import { classifyLine, LineShape } from '../syntax/classify.ts';
import { doubtAtLine, turnAtLine, unattributedAtLine } from '../syntax/places.ts';
import { readBareTime } from '../syntax/times.ts';
import { type Doubt, LineKind, type Marker, type Transcript, type Turn } from '../syntax/tree.ts';
import { skipSpaces } from '../text/characters.ts';
import { nameKey } from '../text/names.ts';
import type { LineRange, Span, TextEdit } from '../text/span.ts';
import { isOpenLine } from './proposals/openLines.ts';
import {
  type Attributed,
  breakLine,
  breakOff,
  cueWriters,
  type Extent,
  endsTurn,
  INDENT,
  isBare,
  isOpenText,
  keepOpen,
  linesAfter,
  notOpen,
  putBefore,
  relabel,
  type WriteCue,
} from './turnEdits.ts';

/** Text to give to a speaker. An undefined speaker is unknown. */
export interface Part extends Extent {
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
 * Returns no edits if there is nothing to attribute, and a reason if the name would not be read as a name there, or if
 * another word would change its speaker.
 */
export function attribute(
  transcript: Transcript,
  lines: LineRange,
  speaker: string | undefined,
  kind?: Marker['kind'],
): readonly TextEdit[] | SideEffect {
  return attributeEach(transcript, [{ lines, speaker, kind }]);
}

/** The same for several places at once, at most one in each turn. Either all are written or none. */
export function attributeEach(
  transcript: Transcript,
  parts: readonly Part[],
  reread?: Reread,
): readonly TextEdit[] | SideEffect {
  const attributed = attributeAndRead(transcript, parts, reread);
  return isSideEffect(attributed) ? attributed : attributed.edits;
}

/** The same, with the transcript after the edits, which was read anyway to check them. */
export function attributeAndRead(
  transcript: Transcript,
  parts: readonly Part[],
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | SideEffect {
  let effect: SideEffect | undefined;
  for (const write of cueWriters(transcript)) {
    const { edits, labels, leftOpen } = editsForAll(transcript, parts, write);
    const after = edits.length === 0 ? transcript : reread(edits);
    const found =
      notLabelled(transcript, { edits, after }, labels) ??
      notOpen(transcript, { edits, after }, leftOpen) ??
      findSideEffect(transcript, after, edits, {
        rewrites: labelsReplaced(transcript, edits),
        mayMove: isToLabels(transcript, labels, parts),
      });
    if (!found) return { edits, after };
    effect ??= found;
  }
  return effect as SideEffect;
}

/**
 * The edits that add a new name to the roster in the header and give some lines to it. What stands in brackets after the name
 * goes to the roster, and not into the cue.
 */
export function attributeToNew(
  transcript: Transcript,
  part: Part & { readonly speaker: string },
  reread?: Reread,
): Attributed | SideEffect {
  const speaker = splitQualifiers(part.speaker);
  const edit: EditListed = (listed, down, again) => {
    const lines = { first: part.lines.first + down, last: part.lines.last + down };
    const along = listed.text.length - transcript.text.length;
    const [from, to] = [part.from, part.to].map((offset) => offset && offset + along);
    return attributeAndRead(listed, [{ ...part, lines, from, to, speaker: speaker.name }], again);
  };
  return listAndEdit(transcript, speaker, edit, reread);
}

/** Edits a transcript that a new name was listed in; `down` is how many lines the header has grown by. */
type EditListed = (listed: Transcript, down: number, reread: Reread) => Attributed | SideEffect;

/**
 * The edits that add a new speaker to the roster in the header, and then those that `edit` makes in the transcript with that
 * roster. The roster stays as it is if it already has the name, or if the header cannot be edited.
 */
export function listAndEdit(
  transcript: Transcript,
  speaker: NewSpeaker,
  edit: EditListed,
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | SideEffect {
  const isListed = transcript.roster.find(speaker.name).length > 0;
  const listing = isListed ? [] : addToHeader(transcript, { values: [], speakers: [speaker] });
  if (listing.length === 0) return edit(transcript, 0, reread);
  const listed = tryEdits(transcript, listing, {}, reread);
  // The name alone would change who says other words: then it stays off the roster.
  if (isSideEffect(listed)) return edit(transcript, 0, reread);
  // The header is before all turns, so everything after it moves by the same distance.
  const down = listed.lines.count - transcript.lines.count;
  const along = listed.text.length - transcript.text.length;
  const withListing = (edits: readonly TextEdit[]) => [
    ...listing,
    ...edits.map(({ span, newText }) => ({ span: { start: span.start - along, end: span.end - along }, newText })),
  ];
  const attributed = edit(listed, down, (edits) => reread(withListing(edits)));
  if (isSideEffect(attributed) || attributed.edits.length === 0) return attributed;
  return { edits: withListing(attributed.edits), after: attributed.after };
}

/** The edits that give parts to their speakers. */
interface EditsForAll {
  readonly edits: TextEdit[];
  readonly labels: readonly Labelled[];
  /** Where words begin that are broken off from a line and stay open. */
  readonly leftOpen: readonly number[];
}

/** Words that get a label. */
interface Labelled {
  readonly label: string;
  /** Their line and their offset before the edits. */
  readonly line: number;
  readonly at: number;
}

function editsForAll(transcript: Transcript, parts: readonly Part[], write: WriteCue): EditsForAll {
  const edits: TextEdit[] = [];
  const labels: Labelled[] = [];
  const keptOpen = new Map<number, TextEdit>();
  const begun = new Set(parts.map(({ from }) => from));
  const leftOpen = parts.flatMap(({ to }) => (to === undefined || begun.has(to) ? [] : [to]));
  for (const part of parts) {
    const { lines, speaker, kind } = part;
    const label = labelFor(speaker);
    for (const edit of editsFor(transcript, part, label, { write, kind })) {
      const line = transcript.lines.lineAt(edit.span.start);
      if (line > lines.last) {
        keptOpen.set(line, edit);
        continue;
      }
      edits.push(edit);
      labels.push({ label, line, at: edit.span.end });
    }
  }
  const labelled = new Set(labels.map(({ line }) => line));
  for (const [line, edit] of keptOpen) if (!labelled.has(line)) edits.push(edit);
  edits.push(...leftOpen.map((at) => breakOff(transcript, at)));
  return { edits, labels, leftOpen };
}

/** A speaker as a cue names them. An undefined speaker is unknown. */
export function labelFor(speaker: string | undefined): string {
  return speaker === undefined ? UNKNOWN : speaker.trim().replace(/\s+/g, ' ');
}

const UNKNOWN = '?';

interface NewCue {
  readonly write: WriteCue;
  readonly kind: Marker['kind'] | undefined;
}

function editsFor(
  transcript: Transcript,
  { lines, from, to }: Extent,
  label: string,
  { write, kind }: NewCue,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let relabelled: Turn | undefined;
  let goesOn = false;
  for (const line of within(transcript, lines)) {
    const isOpen = isOpenLine(transcript, line);
    const turn = isOpen ? undefined : turnAtLine(transcript, line);
    if (turn?.cue !== undefined) {
      if (turn !== relabelled) edits.push(...relabel(transcript, turn.cue, label, kind));
      relabelled = turn;
      goesOn = true;
    } else if (isOpen || isOpenText(transcript, line)) {
      const cue = write(label, kind);
      // A line of a turn that goes on by itself needs no indent.
      if (goesOn && isOpen && transcript.kinds[line] === LineKind.speech) continue;
      if (goesOn) edits.push(putBefore(transcript, line, INDENT));
      else if (from !== undefined && line === lines.first) edits.push(breakLine(transcript, from, cue));
      else edits.push(putCue(transcript, line, label, cue));
      goesOn = true;
    } else if (endsTurn(transcript, line)) {
      goesOn = false;
    }
  }
  if (edits.length > 0 && to === undefined && label !== UNKNOWN) edits.push(...keepOpen(transcript, lines.last + 1));
  return edits;
}

/** Puts a cue before the words of a line. It takes the place of a label that may name the same speaker, and keeps its time. */
function putCue(transcript: Transcript, line: number, label: string, cue: string): TextEdit {
  const { text } = transcript;
  const doubt = doubtAtLine(transcript, line);
  if (!isSameName(doubt, label)) return putBefore(transcript, line, cue);
  const { span, newText } = putBefore(transcript, line, timeIn(text, doubt.span) + cue);
  return { span: { start: span.start, end: skipSpaces(text, doubt.span.end, text.length) }, newText };
}

/** The time in a label as it stands before a cue: `[0:03] `; empty if there is none. */
function timeIn(text: string, { start, end }: Span): string {
  for (let at = start; at < end; at++) {
    const time = readBareTime(text, at, end);
    if (time) return `[${text.slice(time.span.start, time.span.end)}] `;
  }
  return '';
}

function isSameName(doubt: Doubt | undefined, label: string): doubt is Doubt {
  return doubt !== undefined && nameKey(doubt.label) === nameKey(label);
}

/** The edits that replace a doubtful label. */
function labelsReplaced(transcript: Transcript, edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter(({ span }) => {
    const doubt = doubtAtLine(transcript, transcript.lines.lineAt(span.start));
    return doubt !== undefined && span.end >= doubt.span.end;
  });
}

function* within({ lines: { count } }: Transcript, { first, last }: LineRange): Generator<number> {
  for (let line = Math.max(0, first); line <= last && line < count; line++) yield line;
}

/** Words may go to the speaker of a cue that is written; those of another speaker only if its cue gets the new label. */
function isToLabels(
  before: Transcript,
  labels: readonly Labelled[],
  parts: readonly Extent[],
): (move: Move) => boolean {
  const given = new Set(parts.flatMap(({ lines }) => [...within(before, lines)]));
  const labelled = new Set(labels.map(({ line }) => line));
  return ({ from, to, line, isOfEditedCue }) => {
    const turn = turnAtLine(before, line);
    // `ORTIZ:` is Lena Ortiz below her full name, unless another one has it too.
    if (isSameBySurname(from, to) || isSameBySurname(to, from)) return true;
    // After `Q Ann Lee:`, every bare `Q` is Ann Lee's; and after `Tom:` it is proved that `[Tom]:` names Tom.
    if (!isOfEditedCue) {
      const doubt = turn ? undefined : unattributedAtLine(before, line)?.doubt;
      const isProved = from.length === 0 && labels.some(({ label }) => isSameName(doubt, label));
      return isProved || (turn?.cue !== undefined && isBare(turn.cue));
    }
    if (labelled.has(line) || labelled.has(turn?.firstLine ?? line)) return true;
    if (from.length > 0) return false;
    // An indented line continues the line above, and now its turn.
    return isIndented(before, line) || given.has(line);
  };
}

function isSameBySurname([label = '', ...others]: readonly string[], [name = '', ...more]: readonly string[]): boolean {
  return others.length === 0 && more.length === 0 && isSurnameOf(label, name);
}

/** The first line that does not get its label; undefined if all do. */
function notLabelled(
  before: Transcript,
  { edits, after }: Attributed,
  labels: readonly Labelled[],
): SideEffect | undefined {
  const lineAfter = linesAfter(after, edits);
  for (const { label, line, at } of labels) {
    const written = lineAfter(at);
    const turn = turnAtLine(after, written);
    const isMoved = before.kinds[line] === LineKind.cue && turn?.firstLine !== written;
    if (turn === undefined || isMoved || !isLabelled(after, turn, label)) {
      return { line, reason: cannotBeRead(label) };
    }
  }
  return undefined;
}

/** A sentence that says why a name is refused. */
export function cannotBeRead(label: string): string {
  return `\`${label}\` would not be read as a speaker here. Write a name, or list it under \`speakers:\` in the header.`;
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

function isIndented({ text, lines }: Transcript, line: number): boolean {
  return classifyLine(text, lines.start(line), lines.end(line)) === LineShape.indented;
}
