import { foreignLabels } from '../clean/foreignLabels.ts';
import { columnMarks } from '../clean/furniture/columnMarks.ts';
import type { TakenLine } from '../clean/furniture/recognition.ts';
import { withoutColumnMarks } from '../clean/marks.ts';
import { recogniseOpen, withOrphans } from '../clean/orphans.ts';
import { parse } from '../parse.ts';
import { isHappening } from '../speakers/nonSpeakers.ts';
import { textStart } from '../syntax/body.ts';
import { eventText, headingTitle } from '../syntax/classify.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import { type Span, slice } from '../text/span.ts';

/** A line that was taken for page furniture, a title or a speaker's name, and so is no speech; or a column mark inside one. */
export interface NotCompared {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The pack and the entry in it that say so. */
  readonly pack: string;
  readonly entry: string;
}

/** What is said in a text: pieces of it, in order. Typed arrays, because a long text has a million of them. */
export interface Spoken {
  readonly text: string;
  readonly lines: Lines;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 for a piece that may be missing from the other text: a heading, a line of furniture, `[Applause]`. */
  readonly optional: Uint8Array;
  readonly notCompared: readonly NotCompared[];
}

/** Finds the pieces of a text that are speech. */
export function readSpoken(text: string, settings: ReadingSettings, profile: string): Spoken {
  const transcript = parse(text, settings);
  const { recognition, open } = recogniseOpen(transcript, profile);
  const { taken, voices } = recognition;
  const { lines, kinds } = transcript;
  const marks = columnMarks(text, profile);
  const labelEnds = brokenLabelEnds(transcript);
  const starts = new Uint32Array(lines.count + 2 * marks.length + labelEnds.size);
  const ends = new Uint32Array(starts.length);
  const optional = new Uint8Array(starts.length);
  // As they are found where text is cleaned, which takes the marks out first.
  const page = marks.length > 0 ? withOrphans(withoutColumnMarks(transcript, profile).page, taken) : open;
  const labels = foreignLabels(page, voices.values()).certain;
  let count = 0;
  let turn = 0;
  let mark = 0;
  const skipped: NotCompared[] = [];
  const add = (start: number, end: number, isSaid: boolean) => {
    if (end <= start) return;
    starts[count] = start;
    ends[count] = end;
    optional[count] = isSaid ? 0 : 1;
    count++;
  };
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    if (kind === LineKind.cue) while ((transcript.turns[turn]?.firstLine ?? line) < line) turn++;
    const span = spokenSpan(transcript, line, turn);
    if (!span) continue;
    const label = taken.has(line) ? undefined : labels.get(line);
    const labelEnd = label ? undefined : labelEnds.get(line);
    if (labelEnd !== undefined) add(span.start, labelEnd, false);
    const wordsStart = label?.textStart && label.textStart - page.lines.start(line) + lines.start(line);
    let start = wordsStart ?? labelEnd ?? span.start;
    const isName = label !== undefined && label.textStart === undefined;
    const isSaid =
      kind !== LineKind.heading &&
      !isName &&
      !taken.has(line) &&
      !(kind === LineKind.event && isHappeningOnly(text, span));
    for (; isSaid && (marks[mark]?.start ?? span.end) < span.end; mark++) {
      const column = marks[mark] as Span;
      if (column.start < start) continue;
      add(start, column.start, true);
      add(column.start, column.end, false);
      skipped.push({ line: line + 1, text: slice(text, column), pack: 'hansard', entry: 'the mark of a column' });
      start = column.end;
    }
    add(start, span.end, isSaid);
  }
  const notCompared = [...[...taken.values()].map(lineNotCompared), ...skipped].sort((a, b) => a.line - b.line);
  return { text, lines, count, starts, ends, optional, notCompared };
}

function lineNotCompared({ line, text, pack, entry }: TakenLine): NotCompared {
  return { line: line + 1, text, pack, entry };
}

/** Where the label of a cue with a slip in it ends, by line: once it is mended, nobody says it. */
function brokenLabelEnds({ unattributed }: Transcript): Map<number, number> {
  return new Map(
    unattributed.flatMap(({ firstLine, brokenCue }) => (brokenCue ? [[firstLine, brokenCue.span.end] as const] : [])),
  );
}

/** `[Applause]` may have been a cue, `Applause:`, before somebody mended it. */
function isHappeningOnly(text: string, { start, end }: Span): boolean {
  return isHappening(text.slice(start, end).replace(/\.$/, ''));
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
      return { start: textStart(transcript, line), end };
    case LineKind.event:
      return eventText(text, start, end);
    case LineKind.heading:
      return headingTitle(text, start, end);
    default:
      return undefined;
  }
}
