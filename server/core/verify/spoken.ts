import { columnMarks } from '../clean/furniture/columnMarks.ts';
import type { TakenLine } from '../clean/furniture/recognition.ts';
import { withoutLayout } from '../clean/layouts/index.ts';
import type { ForeignLabel } from '../clean/page/foreignLabels.ts';
import { readPage } from '../clean/page/readPage.ts';
import { parse } from '../parse.ts';
import { isEvent } from '../speakers/nonSpeakers.ts';
import { textStart } from '../syntax/body.ts';
import { eventText, headingLevel, headingTitle } from '../syntax/classify.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { readTime } from '../syntax/times.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import { type Span, slice } from '../text/span.ts';

/** A line that is page furniture, a title or a speaker's name, and so is no speech; or a column mark inside a line. */
export interface NotCompared {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The pack and the entry in it that say so. */
  readonly pack: string;
  readonly entry: string;
}

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
  /** The first piece of speech from each piece on; `count` if there is none. */
  readonly nextSpeech: Uint32Array;
}

/** What of a page is no speech, besides its markup. */
export interface NotSpeech {
  /** The lines, from 0, and the packs that say so. */
  readonly taken: ReadonlyMap<number, { readonly pack: string }>;
  /** Labels in forms that are no cues, by line. */
  readonly labels: ReadonlyMap<number, ForeignLabel>;
  /** Column marks inside lines, in the order of the text. */
  readonly marks: readonly Span[];
  /** Whether a pack is the folder's own. */
  readonly isOwn: (pack: string) => boolean;
}

/** Reads a text by itself, and finds what of it is speech. */
export function readSpoken(
  text: string,
  settings: ReadingSettings,
  profile: string,
): { readonly spoken: Spoken; readonly notCompared: readonly NotCompared[] } {
  const undone = withoutLayout(text);
  const transcript = parse(undone?.text ?? text, settings);
  const page = readPage(transcript, { profile });
  const { taken } = page.recognition;
  const marks = columnMarks(transcript.text, profile);
  // A person who names a pack trusts it.
  const isOwn = (pack: string) => pack !== profile && settings.packs.some(({ name }) => name === pack);
  const skippedMarks = marks.map((mark) => ({
    line: transcript.lines.lineAt(mark.start) + 1,
    text: slice(transcript.text, mark),
    pack: 'hansard',
    entry: 'the mark of a column',
  }));
  const ofLayout = (undone?.dropped ?? [])
    .filter(({ why }) => why !== 'line number')
    .map(({ line, text, why }) => ({ line: line + 1, text, pack: 'page', entry: why }));
  return {
    spoken: spokenIn(transcript, { taken, labels: page.labels.certain, marks, isOwn }),
    notCompared: [...ofLayout, ...[...taken.values()].map(lineNotCompared), ...skippedMarks].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

/** The pieces of a transcript that are speech, and those that may be missing. */
export function spokenIn(transcript: Transcript, { taken, labels, marks, isOwn }: NotSpeech): Spoken {
  const { text, lines, kinds } = transcript;
  const labelEnds = brokenLabelEnds(transcript);
  const starts = new Uint32Array(2 * (lines.count + marks.length) + labelEnds.size + labels.size);
  const ends = new Uint32Array(starts.length);
  const pieces = new Uint8Array(starts.length);
  let count = 0;
  let turn = 0;
  let mark = 0;
  const add = (start: number, end: number, piece: Piece) => {
    if (end <= start) return;
    starts[count] = start;
    ends[count] = end;
    pieces[count] = piece;
    count++;
  };
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    if (kind === LineKind.cue) while ((transcript.turns[turn]?.firstLine ?? line) < line) turn++;
    const span = spokenSpan(transcript, line, turn);
    if (!span) continue;
    const cue = kind === LineKind.cue ? transcript.turns[turn]?.cue : undefined;
    if (cue?.form.label !== undefined) add(lines.start(line), cue.textStart, Piece.optional);
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
      if (column.start < start) continue;
      add(start, column.start, Piece.speech);
      add(column.start, column.end, Piece.optional);
      start = column.end;
    }
    add(start, span.end, Piece.speech);
  }
  return { text, lines, count, starts, ends, pieces, nextSpeech: nextSpeechOf(pieces, count) };
}

function nextSpeechOf(pieces: Uint8Array, count: number): Uint32Array {
  const next = new Uint32Array(count);
  for (let piece = count - 1, first = count; piece >= 0; piece--) {
    if (pieces[piece] === Piece.speech) first = piece;
    next[piece] = first;
  }
  return next;
}

function lineNotCompared({ line, text, pack, entry }: TakenLine): NotCompared {
  return { line: line + 1, text, pack, entry };
}

/** A name whose words stand on the lines below. */
function isNameOnly(label: ForeignLabel | undefined): boolean {
  return label !== undefined && label.textAt === undefined;
}

/** Where the label of a cue with a slip in it ends, by line: once it is mended, it is no speech. */
function brokenLabelEnds({ unattributed }: Transcript): Map<number, number> {
  return new Map(
    unattributed.flatMap(({ firstLine, brokenCue }) => (brokenCue ? [[firstLine, brokenCue.span.end] as const] : [])),
  );
}

/** `[Applause]` may have been a cue, `Applause:`, before somebody mended it. */
function isHappeningOnly(text: string, { start, end }: Span): boolean {
  return isEvent(text.slice(start, end).replace(/\.$/, ''));
}

/** Where the name begins in a label: behind a time, a bullet, brackets. */
function nameStartIn(text: string, start: number, end: number): number {
  const from = readTime(text, start, end)?.span.end ?? start;
  return from + Math.max(0, text.slice(from, end).search(/[\p{L}\p{N}]/u));
}

function withoutHash(text: string, span: Span): Span {
  return headingLevel(text, span.start, span.end) > 0 ? headingTitle(text, span.start, span.end) : span;
}

function spokenSpan(transcript: Transcript, line: number, turn: number): Span | undefined {
  const { text, lines, kinds } = transcript;
  const start = lines.start(line);
  const end = trimEnd(text, start, lines.end(line));
  switch (kinds[line]) {
    case LineKind.cue:
      return { start: transcript.turns[turn]?.cue?.textStart ?? start, end };
    case LineKind.speech:
    case LineKind.unattributed:
      // A heading that may be a label is a heading in the other text, where less is known.
      return withoutHash(text, { start: textStart(transcript, line), end });
    case LineKind.event:
      return eventText(text, start, end);
    case LineKind.heading:
      return headingTitle(text, start, end);
    default:
      return undefined;
  }
}
