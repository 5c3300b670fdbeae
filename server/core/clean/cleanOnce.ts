import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { LineRange } from '../text/span.ts';
import type { Fact, TakenLine } from './furniture/recognition.ts';
import { findGlued } from './glued.ts';
import { extendHeader, headOf, type NewHeader, toMetadata } from './header.ts';
import { inheritTurns } from './inherit.ts';
import { writeLabels } from './labels.ts';
import type { ForeignLabels } from './page/foreignLabels.ts';
import { type Page, readPage } from './page/readPage.ts';
import { openTabledQuestions } from './questions.ts';
import { type Refusal, refusalOf, speakersWhoGain } from './refusal.ts';
import { joinSentences, tidySpaces } from './repair.ts';
import type { CleanReport, Doubt, DroppedLine, Joined, Metadata, OpenedTurn } from './report.ts';
import { newSpeakers } from './roster.ts';
import { type Row, toRows } from './rows.ts';
import { openTurns } from './voices.ts';
import { type Frame, type Written, write } from './write.ts';

/** What came of cleaning the lines of a text once. */
export interface Pass {
  /** The text as it is then, read. */
  readonly transcript: Transcript;
  /** The header before and after, with the byte order mark, and the blank line after a header that is new. */
  readonly head: { readonly before: string; readonly after: string; readonly gap: string };
  /** The lines that were cleaned, before and after, and what they are now. */
  readonly before: LineRange;
  readonly after: LineRange;
  readonly body: string;
  /** The line of the text before, from 0, that each line of the text came from; -1 for new lines and the header. */
  readonly origins: readonly number[];
  /** Lines are those of the text before, from 1. */
  readonly report: Omit<CleanReport, 'dropped'> & { readonly dropped: readonly DroppedLine[] };
  /** What the lines say for a header, and the header says in its own way, or could not be written to. */
  readonly leftOut: readonly Metadata[];
}

/** Cleans the lines of a transcript after its header, or some of them, for what they are where they stand. */
export function cleanOnce(transcript: Transcript, part: LineRange | undefined, profile: string): Pass | Refusal {
  const page = readPage(transcript, { profile, part });
  // A name on the roster, a new cue or a line that was joined may change how other lines are read: then less is done.
  const attempts = [
    { labels: page.labels, isListing: true },
    { labels: page.labels, isListing: false },
    { labels: labelsLeftAlone(page), isListing: true },
    { labels: everythingUncertain(page), isListing: false },
  ];
  let pass: Pass | Refusal | undefined;
  for (const { labels, isListing } of attempts) {
    if (pass && !('refused' in pass)) break;
    pass = cleanPage(transcript, { ...page, labels }, part, isListing);
  }
  return pass as Pass | Refusal;
}

function labelsLeftAlone({ labels: { certain, uncertain } }: Page): ForeignLabels {
  return { certain: new Map(), uncertain: new Set([...uncertain, ...certain.keys()]) };
}

/** No line is joined to one that may begin with a label. */
function everythingUncertain({ transcript }: Page): ForeignLabels {
  return { certain: new Map(), uncertain: new Set(Array.from(transcript.kinds, (_, line) => line)) };
}

function cleanPage(
  transcript: Transcript,
  page: Page,
  part: LineRange | undefined,
  isListing: boolean,
): Pass | Refusal {
  const { header, lines } = transcript;
  const range = part ?? { first: header ? header.lastLine + 1 : 0, last: lines.count - 1 };
  const cleaned = cleanRows(toRows(page, range), page);

  const found = metadataOf(page, part !== undefined);
  const below = { page, rows: cleaned.rows, part, isListing };
  const { newHeader, gap, written } = writeBelowHeader(transcript, found.metadata, below);
  const kept = new Set(written.origins);
  const dropped = byLine([
    ...[...page.recognition.taken.values()].map(toDropped),
    ...cleaned.dropped.filter(({ line }) => !kept.has(line - 1)),
  ]);
  const pass: Pass = {
    transcript: written.transcript,
    head: { before: headOf(transcript), after: newHeader.head, gap },
    before: range,
    after: linesOf(written),
    body: written.body,
    origins: originsOf(transcript, range, written),
    report: {
      packs: page.recognition.packs,
      dropped,
      columns: page.marks.columns,
      metadata: newHeader.metadata,
      joined: cleaned.joined,
      spaces: cleaned.spaces,
      turns: byLine(cleaned.turns.filter(({ line }) => !written.withoutCue.has(line - 1))),
      speakers: newHeader.speakers,
      doubtful: doubtsOf(page, cleaned.rows, newHeader),
    },
    leftOut: byLine([...found.leftOut, ...newHeader.leftOut]),
  };
  return refusalOf(transcript, page, { range, written, dropped }) ?? pass;
}

/** Where each line of the text came from. Lines around those that were cleaned are as they were. */
function originsOf({ header, lines }: Transcript, range: LineRange, written: Written): number[] {
  const top = header ? header.lastLine + 1 : 0;
  const between = Math.max(0, range.first - top);
  const head = new Array<number>(Math.max(0, written.firstLine - between)).fill(-1);
  const above = Array.from({ length: between }, (_, i) => top + i);
  const below = Array.from({ length: lines.count - 1 - range.last }, (_, i) => range.last + 1 + i);
  return [...head, ...above, ...written.origins, ...below];
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

/** What comes below a header. */
interface Below {
  readonly page: Page;
  readonly rows: readonly Row[];
  readonly part: LineRange | undefined;
  /** New speakers go on the roster. */
  readonly isListing: boolean;
}

/**
 * Writes the rows below the header, with the speakers in them on its roster. A speaker whose name on the roster would change
 * who says a word is left out.
 */
function writeBelowHeader(
  transcript: Transcript,
  metadata: readonly Metadata[],
  { page, rows, part, isListing }: Below,
): { readonly newHeader: NewHeader; readonly gap: string; readonly written: Written } {
  const before = headOf(transcript);
  const frame = frameOf(transcript, part);
  const plain = write(rows, frame(before));
  const proved = [...page.labels.certain.values()].flatMap(({ form, names }) => (form === 'proved' ? names : []));
  const unread = [...proved, ...doubtedSpeakers(transcript, plain)];
  let speakers = isListing ? newSpeakers(plain.transcript, linesOf(plain), page.recognition, unread) : [];
  for (;;) {
    const newHeader = extendHeader(transcript, metadata, speakers);
    const isNew = !transcript.header && newHeader.head !== before;
    const gap = part && isNew ? transcript.lines.lineBreak : '';
    const written = write(rows, frame(newHeader.head + gap));
    const gaining = new Set(speakersWhoGain(page, written).flatMap(({ to }) => to));
    const { roster } = written.transcript;
    const others = speakers.filter(({ name }) => !gaining.has(nameKey(name)) && roster.find(name).length > 0);
    const isDone = newHeader.isClosed || others.length === speakers.length;
    if (speakers.length === 0 || (gaining.size === 0 && isDone)) return { newHeader, gap, written };
    speakers = others.length < speakers.length ? others : [];
  }
}

/** Who speaks on lines of the page that its cleaned text would leave in doubt: the line above may now be one that is not finished. */
function doubtedSpeakers({ turns }: Transcript, { transcript, origins, firstLine }: Written): string[] {
  const speakers = new Map(turns.map((turn) => [turn.firstLine, turn.speakers]));
  const doubtful = transcript.unattributed.filter(({ doubt }) => doubt !== undefined);
  return doubtful
    .flatMap((run) => speakers.get(origins[run.firstLine - firstLine] ?? -1) ?? [])
    .map(({ name }) => name);
}

/** What stands around the rows, given the header of the text. */
function frameOf(transcript: Transcript, part: LineRange | undefined): (head: string) => Frame {
  const { text, lines, settings } = transcript;
  const between = part ? text.slice(headOf(transcript).length, lines.start(part.first)) : '';
  const below = part ? text.slice(lines.endWithBreak(part.last)) : '';
  return (head) => {
    const isBelowHeader = !part && head.length > lines.start(0);
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

function doubtsOf({ marks, recognition }: Page, rows: readonly Row[], { isClosed }: NewHeader): Doubt[] {
  return byLine([
    ...marks.left.map((mark) => ({ ...mark, why: columnMarkStays })),
    ...recognition.doubtful.map((doubt) => ({ ...doubt, line: doubt.line + 1 })),
    ...findGlued(rows),
    ...(isClosed ? [{ line: 1, text: '---', why: headerIsClosed }] : []),
  ]);
}

const columnMarkStays =
  'this is a column mark of the page; without it, the line would be read as something else; delete it by hand';
const headerIsClosed = 'nothing can be added to this header as it is written; add what is missing by hand';

function toDropped({ line, text, pack, entry, as }: TakenLine): DroppedLine {
  return { line: line + 1, text, pack, entry, as };
}

function byLine<T extends { readonly line: number }>(entries: T[]): T[] {
  return entries.sort((a, b) => a.line - b.line);
}
