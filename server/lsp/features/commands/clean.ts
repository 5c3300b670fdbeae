import {
  type CleanReport,
  changed,
  clean,
  cleanPart,
  type Metadata,
  putBack,
  type TextEdit,
  type Transcript,
} from '../../../core/index.ts';
import { editOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import { type Attributed, changedSince } from './attribute.ts';
import { cleanReport, cleanSummary } from './cleanReport.ts';
import type { CommandContext } from './commandContext.ts';

/** What cleaning came to. */
export interface Cleaned {
  readonly applied: boolean;
  /** In a sentence: what was done, or why nothing was. */
  readonly summary: string;
  /** All that was done, line by line, in Markdown; absent where nothing was. */
  readonly report?: string;
  /** The lines that are gone and can be put back; absent where nothing was done. */
  readonly dropped?: readonly DroppedLine[];
}

/** Lines are counted from 0. */
export interface DroppedLine {
  readonly text: string;
  /** The line of the report that tells of it. */
  readonly reportLine: number;
  /** The line of the cleaned document above which it would stand. */
  readonly line: number;
}

/** Makes a transcript of the raw page in a document, or of the lines of it that are given, as one step. */
export async function cleanUp(
  document: ParsedDocument,
  given: CommandArguments,
  { apply }: CommandContext,
): Promise<Cleaned> {
  const { transcript } = document;
  if (given.areOutdated(document.version)) {
    return { applied: false, summary: changedSince };
  }
  const { edits, report, leftOut } = given.hasRange ? cleanPart(transcript, given.lines) : cleanAll(transcript);
  if (edits.length === 0) return { applied: false, summary: 'There is nothing to clean.' };
  const reason = await apply(
    document,
    'Clean up text',
    edits.map((edit) => editOf(transcript.lines, edit)),
  );
  if (reason !== undefined) return { applied: false, summary: reason };
  const { text, droppedLines } = cleanReport(report, leftOut);
  const dropped = report.dropped.flatMap(({ text, place, as }, at) =>
    // The title is still there, as a heading.
    as === 'title' ? [] : [{ text, reportLine: droppedLines + at, line: place - 1 }],
  );
  return { applied: true, summary: cleanSummary(report), report: text, dropped };
}

function cleanAll({ text, settings }: Transcript): { edits: TextEdit[]; report: CleanReport; leftOut: Metadata[] } {
  const { text: after, report } = clean(text, settings);
  return { edits: after === text ? [] : [changed(text, after, 0)], report, leftOut: [] };
}

/** Puts a line back that cleaning has taken out above a line. */
export async function putBackLine(
  document: ParsedDocument,
  given: CommandArguments,
  { apply }: CommandContext,
): Promise<Attributed> {
  if (given.areOutdated(document.version)) return { applied: false, reason: changedSince };
  const { transcript } = document;
  const edit = putBack(transcript, given.line, given.text);
  const reason = await apply(document, 'Put line back', [editOf(transcript.lines, edit)]);
  return reason === undefined ? { applied: true } : { applied: false, reason };
}
