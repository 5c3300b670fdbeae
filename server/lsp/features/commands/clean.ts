import { clean } from '../../../core/clean/clean.ts';
import { parse } from '../../../core/parse.ts';
import { addSpeakers } from '../../../core/speakers/rosterEdits.ts';
import type { Transcript } from '../../../core/syntax/tree.ts';
import type { TextEdit } from '../../../core/text/span.ts';
import { cleanReport, cleanSummary } from '../../cleanReport.ts';
import { editOf } from '../../ranges.ts';
import type { Reading } from '../../reading.ts';
import type { CommandArguments } from './arguments.ts';
import { changedSince } from './attribute.ts';
import type { Hands } from './hands.ts';

/** What cleaning came to. */
export interface Cleaned {
  readonly applied: boolean;
  /** In a sentence: what was done, or why nothing was. */
  readonly summary: string;
  /** All that was done, line by line, in Markdown; absent where nothing was. */
  readonly report?: string;
}

/** Makes a transcript of the raw page in a document, or of the lines of it that are given, as one step. */
export async function cleanUp(reading: Reading, given: CommandArguments, { apply }: Hands): Promise<Cleaned> {
  const { transcript, settings } = reading;
  const { packs = [] } = settings;
  if (given.version !== undefined && given.version !== reading.version) {
    return { applied: false, summary: changedSince };
  }
  const part = given.hasRange ? given.lines : undefined;
  const firstLine = part?.first ?? 0;
  const { lines, text } = transcript;
  const span = part === undefined ? { start: 0, end: text.length } : lines.span(part.first, part.last);
  const before = text.slice(span.start, span.end);
  const { text: after, report } = clean(before, { packs });
  if (after === before) return { applied: false, summary: 'There is nothing to clean.' };
  const edits = part === undefined ? [changed(before, after, 0)] : intoDocument(transcript, before, after, span.start);
  const reason = await apply(
    reading,
    'Clean up text',
    edits.map((edit) => editOf(lines, edit)),
  );
  if (reason !== undefined) return { applied: false, summary: reason };
  return { applied: true, summary: cleanSummary(report), report: cleanReport(report, firstLine) };
}

/** A part has no header of its own: its speakers go to the document's. */
function intoDocument(transcript: Transcript, before: string, after: string, start: number): TextEdit[] {
  const cleaned = parse(after);
  const { header, lines } = cleaned;
  const body =
    header === undefined ? after : after.slice(lines.start(header.lastLine + 1)).replace(/^(?:\r\n|[\r\n])+/, '');
  const names = (header?.speakers ?? []).map(({ name }) => name);
  const missing = names.filter((name) => transcript.roster.find(name).length === 0);
  return [...addSpeakers(transcript, missing), changed(before, body, start)];
}

/** The edit that makes one text of another, and leaves alone what they begin and end with. */
function changed(before: string, after: string, offset: number): TextEdit {
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
