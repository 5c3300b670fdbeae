import { type Reread, readAgain } from '../parse.ts';
import { turnAtLine } from '../syntax/places.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { isWhite } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import { formatNumber } from '../text/numbers.ts';
import type { LineRange, Span, TextEdit } from '../text/span.ts';
import { compareWords } from './compareWords.ts';
import { allSpeech, type NotSpeech, spokenIn } from './pieces.ts';
import { readingByLine, SILENT, Voices, voiceOf } from './voices.ts';

/** Words that an edit takes from one speaker and gives to another. */
export interface Move {
  /** The names as they are compared; none for no speaker. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Their first line, from 0, before and after the edits. */
  readonly line: number;
  readonly lineAfter: number;
  /** The cue of the words is on a line that the edits change. */
  readonly isOfEditedCue: boolean;
}

/** What edits are meant to change besides the layout. */
export interface Purpose {
  /** Edits that change words: they delete, correct or add some. */
  readonly rewrites?: readonly TextEdit[];
  /** Whether words may go from one speaker to another. Without it, none may. */
  readonly mayMove?: (move: Move) => boolean;
  /** Whether words of no speaker may become the record's own, which are no speech. */
  readonly mayBeRecord?: boolean;
}

/** Something that edits would change and are not meant to change. */
export interface SideEffect {
  /** The line before the edits, from 0. */
  readonly line: number;
  /** A sentence that says what would happen. */
  readonly reason: string;
}

/** Open words may get the speaker whom a cue names that the edits change. */
export const namesOpenWords: Purpose = { mayMove: ({ from, isOfEditedCue }) => from.length === 0 && isOfEditedCue };

/**
 * Tries edits: reads the text again with them, by the same settings, and compares the words and their speakers.
 * @param reread reads a document under edit faster than the default, which reads all of it
 * @returns the transcript after the edits, or the first thing that they would change and are not meant to
 */
export function tryEdits(
  transcript: Transcript,
  edits: readonly TextEdit[],
  purpose: Purpose = {},
  reread: Reread = (edits) => readAgain(transcript, edits),
): Transcript | SideEffect {
  if (edits.length === 0) return transcript;
  const after = reread(edits);
  return findSideEffect(transcript, after, edits, purpose) ?? after;
}

/** Whether edits are refused, because they have a side effect. */
export function isSideEffect<T extends object>(tried: T | SideEffect): tried is SideEffect {
  return 'reason' in tried;
}

/**
 * What edits change and are not meant to change; undefined if there is nothing. Lines that the edits do not touch are
 * compared by whether they are speech, and whose; the others word by word.
 * @param after the transcript after the edits
 */
export function findSideEffect(
  before: Transcript,
  after: Transcript,
  edits: readonly TextEdit[],
  { rewrites = [], mayMove, mayBeRecord = false }: Purpose,
): SideEffect | undefined {
  const stretches = editedStretches(before.lines, after.lines, edits);
  const [old, written] = [replacedWords(before, rewrites), writtenWords(after, edits, new Set(rewrites))];
  // Words that are rewritten are not compared, so a line that is no speech any more has to be looked for.
  const silenced = mayBeRecord ? undefined : stretches.find((one) => rewrites.length > 0 && isSilenced(one));
  if (silenced) return readDifferently(silenced.before.first);
  return compareReadings(before, after, stretches, {
    before: { ...allSpeech, marks: old },
    after: { ...allSpeech, marks: written },
    ...(mayMove && { mayMove }),
    mayBeRecord,
  });

  function isSilenced(stretch: Stretch): boolean {
    return countUnspoken(after, stretch.after) > countUnspoken(before, stretch.before);
  }
}

/** How many of some lines are headings, events, comments or the record's own, which are no speech. */
function countUnspoken({ kinds }: Transcript, { first, last }: LineRange): number {
  return kinds.subarray(first, last + 1).filter((kind) => unspoken.has(kind)).length;
}

const unspoken: ReadonlySet<number> = new Set([LineKind.heading, LineKind.event, LineKind.comment, LineKind.record]);

/** Lines before the edits, and the lines that they became. All lines between two stretches are the same. */
export interface Stretch {
  readonly before: LineRange;
  readonly after: LineRange;
}

export interface ReadingOptions extends Pick<Purpose, 'mayMove' | 'mayBeRecord'> {
  /** What is no speech on the lines of a stretch. */
  readonly before: NotSpeech;
  readonly after: NotSpeech;
}

/** Compares two readings: the words of each stretch, and who speaks on every line. */
export function compareReadings(
  before: Transcript,
  after: Transcript,
  stretches: readonly Stretch[],
  options: ReadingOptions,
): SideEffect | undefined {
  const { mayMove, mayBeRecord } = options;
  const voices = new Voices();
  const [was, is] = [readingByLine(before, voices), readingByLine(after, voices)];
  const isEdited = new Uint8Array(after.lines.count);
  for (const { after: lines } of stretches) isEdited.fill(1, lines.first, lines.last + 1);
  const moves = (from: number, to: number, line: number, lineAfter: number): SideEffect | undefined => {
    const isOfEditedCue = isEdited[turnAtLine(after, lineAfter)?.firstLine ?? -1] === 1;
    const names = { from: voices.keysOf(from), to: voices.keysOf(to) };
    if (mayMove?.({ ...names, line, lineAfter, isOfEditedCue })) return undefined;
    const who = to === 0 ? 'have no speaker' : `be said by ${voices.shown(to)}`;
    return { line, reason: `The words on line ${formatNumber(line + 1)} would then ${who}.` };
  };
  let [line, lineAfter] = [0, 0];
  for (const { before: own, after: other } of [...stretches, endOf(before, after)]) {
    for (; line < own.first; line++, lineAfter++) {
      const [then, now] = [was[line] as number, is[lineAfter] as number];
      if (then === now) continue;
      const [from, to] = [voiceOf(then), voiceOf(now)];
      if (mayBeRecord && now === SILENT && from === 0) continue;
      if (then === SILENT || now === SILENT || from === to) return readDifferently(line);
      const found = moves(from, to, line, lineAfter);
      if (found) return found;
    }
    if (own.first > own.last && other.first > other.last) continue;
    const found = compareStretch(own, other);
    if (found) return found;
    line = own.last + 1;
    lineAfter = other.last + 1;
  }
  return undefined;

  function compareStretch(own: LineRange, other: LineRange): SideEffect | undefined {
    const one = spokenIn(before, options.before, voices, own);
    const two = spokenIn(after, options.after, voices, other);
    const compared = compareWords(one, two, { ignoreCase: false, ignorePunctuation: false, max: 1 });
    const [difference] = compared.differences;
    if (difference) return wordsChange(difference.before.line - 1, difference.before.words || difference.after.words);
    for (const { from, to, before: there, after: here } of compared.moved) {
      const found = moves(from, to, before.lines.lineAt(there.start), after.lines.lineAt(here.start));
      if (found) return found;
    }
    return undefined;
  }
}

function readDifferently(line: number): SideEffect {
  return { line, reason: `Line ${formatNumber(line + 1)} would then be read as something else.` };
}

function wordsChange(line: number, words: string): SideEffect {
  return { line, reason: `The words on line ${formatNumber(line + 1)} would then change (“${words}”).` };
}

/** An empty stretch after the last line. */
function endOf({ lines: before }: Transcript, { lines: after }: Transcript): Stretch {
  return {
    before: { first: before.count, last: before.count - 1 },
    after: { first: after.count, last: after.count - 1 },
  };
}

/** The lines that edits change; edits on the same or on adjoining lines make one stretch. */
function editedStretches(before: Lines, after: Lines, edits: readonly TextEdit[]): Stretch[] {
  const stretches: { before: LineRange; after: LineRange }[] = [];
  for (const { old, written } of inPlace(edits)) {
    const [one, other] = [linesOf(before, old), linesOf(after, written)];
    const last = stretches.at(-1);
    if (last && (one.first <= last.before.last || other.first <= last.after.last)) {
      last.before = { first: Math.min(last.before.first, one.first), last: Math.max(last.before.last, one.last) };
      last.after = { first: Math.min(last.after.first, other.first), last: Math.max(last.after.last, other.last) };
    } else {
      stretches.push({ before: one, after: other });
    }
  }
  // CR at the end of one text and LF at the start of the next are one line break, so lines may not match: then all are compared.
  const all = { before: { first: 0, last: before.count - 1 }, after: { first: 0, last: after.count - 1 } };
  let [line, lineAfter] = [0, 0];
  for (const { before: own, after: other } of stretches) {
    if (own.first - line !== other.first - lineAfter) return [all];
    line = own.last + 1;
    lineAfter = other.last + 1;
  }
  return before.count - line === after.count - lineAfter ? stretches : [all];
}

function linesOf(lines: Lines, { start, end }: Span): LineRange {
  return { first: lines.lineAt(start), last: lines.lineAt(end) };
}

/** Each edit with what it replaces in the text before, and where its own text is in the text after. */
function inPlace(edits: readonly TextEdit[]): { edit: TextEdit; old: Span; written: Span }[] {
  let by = 0;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((edit) => {
      const start = edit.span.start + by;
      by += edit.newText.length - (edit.span.end - edit.span.start);
      return { edit, old: edit.span, written: { start, end: start + edit.newText.length } };
    });
}

function replacedWords({ text, lines }: Transcript, rewrites: readonly TextEdit[]): Span[] {
  return inPlace(rewrites).flatMap(({ old }) => byLine(lines, wholeWords(text, old)));
}

function writtenWords(
  { text, lines }: Transcript,
  edits: readonly TextEdit[],
  rewrites: ReadonlySet<TextEdit>,
): Span[] {
  if (rewrites.size === 0) return [];
  return inPlace(edits).flatMap(({ edit, written }) => {
    return rewrites.has(edit) ? byLine(lines, wholeWords(text, written)) : [];
  });
}

/** A span with the words that it is inside: `co-operate` for its hyphen. The same around an edit as around what it replaces. */
function wholeWords(text: string, { start, end }: Span): Span {
  const [first, last] = [Math.max(0, start - LONGEST_WORD), Math.min(text.length, end + LONGEST_WORD)];
  let [from, to] = [start, end];
  while (from > first && isInWord(text, from - 1)) from--;
  while (to < last && isInWord(text, to)) to++;
  return { start: from, end: to };
}

const LONGEST_WORD = 100;

function isInWord(text: string, at: number): boolean {
  return !isWhite(text.charCodeAt(at));
}

/** A span in pieces that each lie on one line. */
function byLine(lines: Lines, { start, end }: Span): Span[] {
  const { first, last } = linesOf(lines, { start, end });
  const pieces: Span[] = [];
  for (let line = first; line <= last; line++) {
    const piece = { start: Math.max(start, lines.start(line)), end: Math.min(end, lines.end(line)) };
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
}
