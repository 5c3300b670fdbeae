import { parse } from '../parse.ts';
import type { Transcript } from '../syntax/tree.ts';
import type { LineRange } from '../text/span.ts';
import type { CleanOptions, Refusal } from './clean.ts';
import type { Fact, TakenLine } from './furniture/recognition.ts';
import { findGlued } from './glued.ts';
import { extendHeader, headOf, toMetadata } from './header.ts';
import { inheritTurns } from './inherit.ts';
import { writeLabels } from './labels.ts';
import { type Page, readPage } from './page/readPage.ts';
import { openTabledQuestions } from './questions.ts';
import { refusalOf } from './refusal.ts';
import { joinSentences, tidySpaces } from './repair.ts';
import type { CleanReport, Doubt, Dropped, DroppedLine, Joined, Metadata, OpenedTurn } from './report.ts';
import { newSpeakers } from './roster.ts';
import { type Row, toRows } from './rows.ts';
import { openTurns } from './voices.ts';
import { type Frame, type Written, write } from './write.ts';

/** A text in which all lines behind the header, or some of them, are cleaned. */
export interface CleanedLines {
  readonly text: string;
  /** The header of the text, with its byte order mark, before and after. */
  readonly head: { readonly before: string; readonly after: string };
  /** The lines that were cleaned: where they begin, and the words before and after. */
  readonly body: { readonly start: number; readonly before: string; readonly after: string };
  /** Lines are those of the text as it was, from 1; places are those of the text as it is then. */
  readonly report: CleanReport;
  /** What the lines say for a header, and the header says in its own way, or could not be written to. */
  readonly leftOut: readonly Metadata[];
}

/**
 * Cleans a transcript, or some of its lines, for what they are where they stand. What they say about themselves, and the
 * names of their speakers, go into the header; what the header says already stays. `ofLayout` are lines that went with the layout of the
 * page before.
 */
export function cleanLines(
  transcript: Transcript,
  part: LineRange | undefined,
  { profile = 'auto' }: CleanOptions,
  ofLayout: readonly DroppedLine[] = [],
): CleanedLines | Refusal {
  const { header, lines, text, settings } = transcript;
  const range = part ?? { first: header ? header.lastLine + 1 : 0, last: lines.count - 1 };
  const page = readPage(transcript, { profile, part });
  const cleaned = cleanRows(toRows(page, range), page);

  const frame = frameOf(transcript, range, part !== undefined);
  const before = headOf(transcript);
  const plain = write(cleaned.rows, frame(before));
  const proved = [...page.labels.certain.values()].flatMap(({ name }) => name ?? []);
  const speakers = newSpeakers(parse(plain.text, settings), linesOf(plain), page.recognition, proved);
  const found = metadataOf(page, part !== undefined);
  const head = extendHeader(transcript, found.metadata, speakers);
  const isNewAbovePart = part && !header && head.head !== before;
  const after = isNewAbovePart ? head.head + lines.lineBreak : head.head;
  const written = write(cleaned.rows, frame(after));

  const listed = speakers.map(({ name }) => name).filter((name) => head.speakers.includes(name));
  const isHeaderFull = listed.length === speakers.length && head.leftOut.length === 0;
  const dropped = byLine([...ofLayout, ...[...page.recognition.taken.values()].map(toDropped), ...cleaned.dropped]);
  const report: CleanReport = {
    packs: page.recognition.packs,
    dropped: withPlaces(dropped, written),
    columns: page.marks.columns,
    metadata: head.metadata,
    joined: cleaned.joined,
    spaces: cleaned.spaces,
    turns: byLine(cleaned.turns),
    speakers: listed,
    doubtful: doubtsOf(page, cleaned.rows, isHeaderFull),
  };
  const start = lines.start(range.first);
  const refusal = refusalOf(transcript, page, {
    text: written.text,
    before: range,
    after: linesOf(written),
    dropped,
  });
  return (
    refusal ?? {
      text: written.text,
      head: { before, after },
      body: { start, before: text.slice(start, lines.endWithBreak(range.last)), after: written.body },
      report,
      leftOut: byLine([...found.leftOut, ...head.leftOut]),
    }
  );
}

/** Rows that have been cleaned, and what was done to them. */
interface CleanedRows {
  readonly rows: readonly Row[];
  readonly dropped: readonly DroppedLine[];
  readonly turns: OpenedTurn[];
  readonly joined: readonly Joined[];
  readonly spaces: readonly number[];
}

/** The steps from the lines of a page to those of a transcript. Each takes rows and gives new ones. */
function cleanRows(rows: readonly Row[], page: Page): CleanedRows {
  const { transcript, recognition, labels, marks } = page;
  const labelled = writeLabels(rows, transcript, labels.certain);
  const opened = openTurns(labelled.rows, recognition);
  const inherited = transcript.attribution === 'inherit' ? inheritTurns(opened.rows) : opened.rows;
  const tidied = tidySpaces(inherited);
  const joined = joinSentences(tidied.rows, {
    page: transcript,
    taken: recognition.taken,
    torn: marks.torn,
    fixed: new Set([...marks.marked, ...labels.uncertain]),
  });
  const asked = openTabledQuestions(joined.rows, page);
  return {
    rows: asked.rows,
    dropped: labelled.dropped,
    turns: [...labelled.turns, ...opened.turns, ...asked.turns],
    joined: joined.joined,
    spaces: tidied.spaces,
  };
}

/** What stands around the rows, given the header of the text. */
function frameOf(transcript: Transcript, range: LineRange, isPart: boolean): (head: string) => Frame {
  const { text, lines, settings } = transcript;
  const between = isPart ? text.slice(headOf(transcript).length, lines.start(range.first)) : '';
  const below = text.slice(lines.endWithBreak(range.last));
  return (head) => {
    const isBelowHeader = !isPart && head.length > lines.start(0);
    return { above: head + between, below, isBelowHeader, lineBreak: lines.lineBreak, settings };
  };
}

/** The lines of the cleaned text that the rows became; the last one is before the first if there are none. */
function linesOf({ firstLine, origins }: Written): LineRange {
  return { first: firstLine, last: firstLine + origins.length - 1 };
}

/** What the page says for the header: what the header does not say already, and the rest. */
function metadataOf(
  { transcript, recognition: { title, facts } }: Page,
  isPart: boolean,
): { readonly metadata: Metadata[]; readonly leftOut: Metadata[] } {
  const titleFact: Fact[] = title ? [{ key: 'title', value: title.text, line: title.line }] : [];
  const known = new Set(transcript.header?.entries.map(({ key }) => key));
  const metadata: Metadata[] = [];
  const leftOut: Metadata[] = [];
  for (const one of toMetadata([...titleFact, ...facts])) {
    // A letter among other text does not make a letter of the whole.
    const isOfPart = isPart && one.key === 'kind';
    (known.has(one.key) || isOfPart ? leftOut : metadata).push(one);
  }
  return { metadata, leftOut };
}

function doubtsOf({ marks, recognition }: Page, rows: readonly Row[], isHeaderFull: boolean): Doubt[] {
  return byLine([
    ...marks.left.map((mark) => ({ ...mark, why: columnMarkStays })),
    ...recognition.doubtful.map((doubt) => ({ ...doubt, line: doubt.line + 1 })),
    ...findGlued(rows),
    ...(isHeaderFull ? [] : [{ line: 1, text: '---', why: headerIsClosed }]),
  ]);
}

const columnMarkStays =
  'this is a column mark of the page; without it, the line would be read as something else; delete it by hand';
const headerIsClosed = 'nothing can be added to this header as it is written; add what is missing by hand';

/** Where each line would stand now: above the first line that came from below it. */
function withPlaces(dropped: readonly DroppedLine[], { firstLine, origins }: Written): Dropped[] {
  let at = 0;
  return dropped.map((line) => {
    while (at < origins.length && (origins[at] as number) < line.line) at++;
    return { ...line, place: firstLine + at + 1 };
  });
}

function toDropped({ line, text, pack, entry, as }: TakenLine): DroppedLine {
  return { line: line + 1, text, pack, entry, as };
}

function byLine<T extends { readonly line: number }>(entries: T[]): T[] {
  return entries.sort((a, b) => a.line - b.line);
}
