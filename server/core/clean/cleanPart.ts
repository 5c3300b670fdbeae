import { parse, readAgain } from '../parse.ts';
import { addSpeakers } from '../speakers/rosterEdits.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { type Header, LineKind, type RosterEntry, type Transcript } from '../syntax/tree.ts';
import { Lines } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { type CleanOptions, clean } from './clean.ts';
import { recognise } from './furniture/recognise.ts';
import { type NewSpeaker, writeHeader } from './header.ts';
import type { CleanReport, Metadata } from './report.ts';

/** Some lines of a document, cleaned. */
export interface CleanedPart {
  /** For the whole document; none overlaps another. */
  readonly edits: readonly TextEdit[];
  /** Lines are those of the document as it was, places those of the document as it is then. */
  readonly report: CleanReport;
  /** What the lines say for a header, and the header says in its own way, or could not be written to. */
  readonly leftOut: readonly Metadata[];
}

/**
 * Cleans some lines of a document, counted from 0. A part has no header of its own: what it says of itself, and who
 * speaks in it, goes to the document's, which is made where there is none. What that header says stays.
 */
export function cleanPart(
  transcript: Transcript,
  part: { readonly first: number; readonly last: number },
  options: CleanOptions = {},
): CleanedPart {
  const { first, start, before, body, bodyLine, report, found } = cleanLines(transcript, part, options);
  const { head, newHead, metadata, leftOut } = withFindings(transcript, report, found);
  const moved = first + new Lines(newHead).count - new Lines(head).count;
  return {
    edits: [changed(head, newHead, 0), changed(before, body, start)].filter(isChange),
    report: inDocument({ ...report, metadata }, first, moved - bodyLine),
    leftOut: leftOut.map((one) => ({ ...one, line: one.line + first })),
  };
}

/** Some lines of a text, cleaned. */
export interface CleanedLines {
  /** The first of them, from 0, and where it begins. */
  readonly first: number;
  readonly start: number;
  readonly before: string;
  /** The same, cleaned, without the header that would stand above them, and the line on which they would begin then. */
  readonly body: string;
  readonly bodyLine: number;
  /** Lines and places are those of the part, from 1. */
  readonly report: CleanReport;
  /** The header that would stand above them. */
  readonly found: Header | undefined;
}

/** Cleans some lines of a text, counted from 0, for what they are where they stand. */
export function cleanLines(
  transcript: Transcript,
  part: { readonly first: number; readonly last: number },
  options: CleanOptions = {},
): CleanedLines {
  const { lines, text, header } = transcript;
  const { first, last } = withWords(transcript, {
    first: Math.max(part.first, header ? header.lastLine + 1 : 0),
    last: Math.min(part.last, lines.count - 1),
  });
  const start = lines.start(first);
  const before = text.slice(start, Math.max(start, lines.endWithBreak(last)));
  const whole = last === lines.count - 1 ? before + lines.lineBreak : before;
  const settings = settingsWithin(transcript);
  const alone = clean(whole, settings, options);
  const spared = spokenInContext(transcript, alone.report, first, options);
  const { text: after, report } = spared.size > 0 ? clean(whole, settings, { ...options, spared }) : alone;
  const cleaned = parse(after, settings);
  const bodyLine = cleaned.header ? cleaned.header.lastLine + 2 : 0;
  const body = after.slice(cleaned.lines.start(bodyLine));
  return { first, start, before, body, bodyLine, report, found: cleaned.header };
}

/**
 * Lines that are furniture by themselves and not where they stand: `Share` may be what somebody says next to words that
 * were not selected. Lines of the part, from 0.
 */
function spokenInContext(
  transcript: Transcript,
  { dropped }: CleanReport,
  first: number,
  { profile = 'auto' }: CleanOptions,
): Set<number> {
  const furniture = dropped.filter(({ as }) => as === 'furniture' || as === 'break').map(({ line }) => line - 1);
  if (furniture.length === 0) return new Set();
  const { taken } = recognise(transcript, profile, transcript.settings.packs);
  return new Set(furniture.filter((line) => !taken.has(line + first)));
}

/** How a part of a transcript is to be read by itself: what the header says of the whole holds for it too. */
function settingsWithin({ settings, attribution, kind, roster }: Transcript): ReadingSettings {
  return { ...settings, attribution, kind, roster: roster.entries };
}

/** Blank lines around what was selected are none of it. */
function withWords({ kinds }: Transcript, { first, last }: { first: number; last: number }) {
  let from = first;
  let to = last;
  while (from <= to && kinds[from] === LineKind.blank) from++;
  while (to > from && kinds[to] === LineKind.blank) to--;
  return { first: from, last: to };
}

/** The edit that makes one text of another, and leaves alone the lines that they begin and end with. */
export function changed(before: string, after: string, offset: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  // A line ending is one thing, and a letter may be two units.
  while (start > 0 && before[start - 1] !== '\n') start--;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  while (same > 0 && before[before.length - same - 1] !== '\n') same--;
  return {
    span: { start: offset + start, end: offset + before.length - same },
    newText: after.slice(start, after.length - same),
  };
}

function isChange({ span, newText }: TextEdit): boolean {
  return newText !== '' || span.end > span.start;
}

/** A document up to the end of its header, and the same with what a part says of itself. */
export interface Findings {
  readonly head: string;
  readonly newHead: string;
  /** What is in the new header, and what is not. */
  readonly metadata: readonly Metadata[];
  readonly leftOut: readonly Metadata[];
}

/** Puts what was found in a part of a document, `found` being the header that it would have by itself, into the document's. */
export function withFindings(transcript: Transcript, report: CleanReport, found: Header | undefined): Findings {
  const speakers = (found?.speakers ?? []).filter(({ name }) => transcript.roster.find(name).length === 0);
  const known = new Set(transcript.header?.entries.map(({ key }) => key));
  const fresh = report.metadata.filter(({ key }) => !known.has(key) && !aboutPart.has(key));
  const head = headOf(transcript);
  const all = writeHeader(transcript, fresh, speakers.map(toNewSpeaker));
  const without = all.refused ? writeHeader(transcript, fresh, []) : all;
  const metadata = without.refused ? [] : fresh;
  const newHead = joined(transcript, without.lines);
  const leftOut = report.metadata.filter((one) => !metadata.includes(one));
  if (!all.refused) return { head, newHead, metadata, leftOut };
  // To a roster that is not written in lines, names alone are added.
  const written = readAgain(transcript, [{ span: { start: 0, end: head.length }, newText: newHead }]);
  const names = speakers.map(({ name }) => name);
  return { head, newHead: headOf(readAgain(written, addSpeakers(written, names))), metadata, leftOut };
}

/** A letter among other things does not make a letter of them all. */
const aboutPart = new Set(['kind']);

function headOf({ text, lines, header }: Transcript): string {
  return text.slice(0, header ? lines.endWithBreak(header.lastLine) : lines.start(0));
}

function joined({ text, lines, header }: Transcript, written: readonly string[]): string {
  const { lineBreak } = lines;
  const mark = text.slice(0, lines.start(0));
  if (written.length === 0) return mark;
  return `${mark}${written.join(lineBreak)}${lineBreak}${header ? '' : lineBreak}`;
}

function toNewSpeaker({ name, role, qualifiers, kind }: RosterEntry): NewSpeaker {
  return { name, ...(role !== undefined && { role }), qualifiers, isCollective: kind === 'collective' };
}

/** The report of a part, with its lines and places as the document counts them. */
function inDocument(report: CleanReport, first: number, placesBy: number): CleanReport {
  const moved = <T extends { readonly line: number }>(entries: readonly T[]) =>
    entries.map((entry) => ({ ...entry, line: entry.line + first }));
  return {
    ...report,
    dropped: moved(report.dropped).map((one) => ({ ...one, place: one.place + placesBy })),
    columns: moved(report.columns),
    metadata: moved(report.metadata),
    joined: moved(report.joined).map((one) => ({ ...one, with: one.with + first })),
    spaces: report.spaces.map((line) => line + first),
    turns: moved(report.turns),
    doubtful: moved(report.doubtful),
  };
}
