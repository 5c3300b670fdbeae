import { isEvent } from '../speakers/nonSpeakers.ts';
import { textStart } from '../syntax/body.ts';
import { eventText, headingLevel, headingTitle } from '../syntax/classify.ts';
import { turnAfterLine } from '../syntax/places.ts';
import { readTime } from '../syntax/times.ts';
import { type Cue, LineKind, type Transcript, type Unattributed } from '../syntax/tree.ts';
import { partitionPoint } from '../text/binarySearch.ts';
import { isWhite, trimEnd } from '../text/characters.ts';
import { isInvisible } from '../text/invisible.ts';
import { firstLetterOrDigit } from '../text/letters.ts';
import type { Lines } from '../text/lines.ts';
import type { LineRange, Span } from '../text/span.ts';
import { isOfTurn, type Voices } from './voices.ts';

/** Whether a piece of a text has to be in the other text too. */
export const Piece = {
  /** Speech: it has to be there. */
  speech: 0,
  /** A heading, page furniture, `[Applause]`: it may be missing. */
  optional: 1,
  /** The same by a pack of the folder: it may be missing, and that is reported. */
  byOwnPack: 2,
} as const;
export type Piece = (typeof Piece)[keyof typeof Piece];

/** The pieces of a text that are compared, in order. Typed arrays, because a long text has a million of them. */
export interface Spoken {
  readonly text: string;
  readonly lines: Lines;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A {@link Piece} for each. */
  readonly pieces: Uint8Array;
  /** Who says each piece: a number that {@link Voices} gives; 0 for no one. */
  readonly voices: Uint32Array;
  /** The first piece of speech from each piece on; `count` if there is none. */
  readonly nextSpeech: Uint32Array;
}

/** What of a page is no speech, besides its markup. */
export interface NotSpeech {
  /** The lines, from 0, and the packs that say so. */
  readonly taken: ReadonlyMap<number, { readonly pack: string }>;
  /** Labels in forms that are no cues, by line: where the words begin, from the start of the line; undefined if on the lines below. */
  readonly labels: ReadonlyMap<number, { readonly textAt: number | undefined }>;
  /** Column marks inside lines, in the order of the text. */
  readonly marks: readonly Span[];
  /** Whether a pack is the folder's own. */
  readonly isOwn: (pack: string) => boolean;
}

/** A text in which everything that is written as speech is speech. */
export const allSpeech: NotSpeech = { taken: new Map(), labels: new Map(), marks: [], isOwn: () => false };

/**
 * The pieces of a transcript that are speech, and those that may be missing.
 * @param voices gives each speaker a number; texts that are compared share it
 * @param range the lines to read, from 0; all of them if it is left out
 */
export function spokenIn(
  transcript: Transcript,
  { taken, labels, marks, isOwn }: NotSpeech,
  voices: Voices,
  range: LineRange = { first: 0, last: transcript.lines.count - 1 },
): Spoken {
  const { text, lines, kinds, turns } = transcript;
  const labelEnds = brokenLabelEnds(transcript, range);
  const labelled = labelEnds.size + labels.size;
  const starts = new Uint32Array(2 * (range.last - range.first + 1 + marks.length + labelled));
  const ends = new Uint32Array(starts.length);
  const pieces = new Uint8Array(starts.length);
  const speakers = new Uint32Array(starts.length);
  let count = 0;
  let turn = Math.max(0, turnAfterLine(transcript, range.first) - 1);
  let mark = 0;
  let voice = 0;
  const add = (start: number, end: number, piece: Piece) => {
    if (!hasTokens(text, start, end)) return;
    starts[count] = start;
    ends[count] = end;
    pieces[count] = piece;
    speakers[count] = voice;
    count++;
  };
  for (let line = range.first; line <= range.last; line++) {
    const kind = kinds[line];
    while ((turns[turn]?.lastLine ?? line) < line) turn++;
    const own = isOfTurn(kind) && (turns[turn]?.firstLine ?? line + 1) <= line ? turns[turn] : undefined;
    const cue = kind === LineKind.cue ? own?.cue : undefined;
    voice = own ? voices.numberOf(own.speakers) : 0;
    const span = spokenSpan(transcript, line, cue);
    if (!span) continue;
    if (cue?.form.label !== undefined) add(lines.start(line), cue.textStart, Piece.optional);
    // The number signs of a heading, which may be words in the other text.
    if (kind === LineKind.unattributed) add(textStart(transcript, line), span.start, Piece.optional);
    const gone = taken.get(line);
    const label = gone ? undefined : labels.get(line);
    const labelEnd = label?.textAt === undefined ? labelEnds.get(line) : lines.start(line) + label.textAt;
    // What is a label here may be words in the other text, where less is known.
    if (labelEnd !== undefined) {
      const nameStart = nameStartIn(text, span.start, labelEnd);
      add(span.start, nameStart, Piece.optional);
      add(nameStart, labelEnd, Piece.optional);
    }
    let start = labelEnd ?? span.start;
    if (
      gone ||
      kind === LineKind.heading ||
      isNameOnly(label) ||
      (kind === LineKind.event && isHappeningOnly(text, span))
    ) {
      add(start, span.end, gone && isOwn(gone.pack) ? Piece.byOwnPack : Piece.optional);
      continue;
    }
    for (; (marks[mark]?.start ?? span.end) < span.end; mark++) {
      const column = marks[mark] as Span;
      if (column.end <= start) continue;
      add(start, column.start, Piece.speech);
      add(Math.max(start, column.start), column.end, Piece.optional);
      start = column.end;
    }
    add(start, span.end, Piece.speech);
  }
  return { text, lines, count, starts, ends, pieces, voices: speakers, nextSpeech: nextSpeechOf(pieces, count) };
}

/** Whether anything stands there besides white space and invisible characters. */
function hasTokens(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isWhite(code) && !isInvisible(code)) return true;
  }
  return false;
}

function nextSpeechOf(pieces: Uint8Array, count: number): Uint32Array {
  const next = new Uint32Array(count);
  for (let piece = count - 1, first = count; piece >= 0; piece--) {
    if (pieces[piece] === Piece.speech) first = piece;
    next[piece] = first;
  }
  return next;
}

/** A name whose words stand on the lines below. */
function isNameOnly(label: { readonly textAt: number | undefined } | undefined): boolean {
  return label !== undefined && label.textAt === undefined;
}

/** Where the label of a cue with a slip in it ends, by line: once it is mended, it is no speech. */
function brokenLabelEnds({ unattributed }: Transcript, { first, last }: LineRange): Map<number, number> {
  const ends = new Map<number, number>();
  const from = partitionPoint(unattributed.length, (run) => (unattributed[run]?.firstLine ?? first) < first);
  for (let run = from; (unattributed[run]?.firstLine ?? last + 1) <= last; run++) {
    const { firstLine, brokenCue } = unattributed[run] as Unattributed;
    if (brokenCue) ends.set(firstLine, brokenCue.span.end);
  }
  return ends;
}

/** `[Applause]` may have been a cue, `Applause:`, before somebody mended it. */
function isHappeningOnly(text: string, { start, end }: Span): boolean {
  return isEvent(text.slice(start, end).replace(/\.$/, ''));
}

/** Where the name begins in a label: after a time, a bullet, brackets. */
function nameStartIn(text: string, start: number, end: number): number {
  const from = readTime(text, start, end)?.span.end ?? start;
  return from + Math.max(0, firstLetterOrDigit(text.slice(from, end)));
}

function withoutHash(text: string, span: Span): Span {
  return headingLevel(text, span.start, span.end) > 0 ? headingTitle(text, span.start, span.end) : span;
}

function spokenSpan(transcript: Transcript, line: number, cue: Cue | undefined): Span | undefined {
  const { text, lines, kinds } = transcript;
  const start = lines.start(line);
  const end = trimEnd(text, start, lines.end(line));
  switch (kinds[line]) {
    case LineKind.cue:
      return { start: cue?.textStart ?? start, end };
    case LineKind.speech:
    case LineKind.unattributed: {
      const span = { start: textStart(transcript, line), end };
      // A heading that may be a label is a heading in the other text, where less is known. After a backslash, number signs are words.
      return text[span.start - 1] === '\\' && span.start > start ? span : withoutHash(text, span);
    }
    case LineKind.event:
      return eventText(text, start, end);
    case LineKind.heading:
      return headingTitle(text, start, end);
    default:
      return undefined;
  }
}
