import {
  type CleanedPart,
  changed,
  clean,
  cleanPart,
  isSideEffect,
  putBack,
  type Refusal,
  type Transcript,
} from '../../../core/index.ts';
import type { Applied, Cleaned, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import { cleanReport, cleanSummary } from './cleanReport.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated, linesOf } from './given.ts';

/** Turns a raw text into a transcript, in one edit. */
export async function cleanUp(
  document: ParsedDocument,
  given: Given<'clean'>,
  { apply }: CommandContext,
): Promise<Cleaned> {
  const { transcript } = document;
  if (isOutdated(given, document)) return { applied: false, summary: changedSince };
  const cleaned = given.range ? cleanPart(transcript, linesOf(given.range)) : cleanAll(transcript);
  if ('refused' in cleaned) return { applied: false, summary: cleaned.refused };
  const { edits, report, leftOut } = cleaned;
  if (edits.length === 0) return { applied: false, summary: 'There is nothing to clean.' };
  const reason = await apply(document, 'Clean up text', edits);
  if (reason !== undefined) return { applied: false, summary: reason };
  const { text, droppedLines } = cleanReport(report, leftOut);
  const dropped = report.dropped.flatMap(({ text, place, as }, at) =>
    // A title is kept as a heading, so there is nothing to put back.
    as === 'title' ? [] : [{ text, reportLine: droppedLines + at, line: place - 1 }],
  );
  return { applied: true, summary: cleanSummary(report), report: text, dropped };
}

function cleanAll({ text, settings }: Transcript): CleanedPart | Refusal {
  const cleaned = clean(text, settings);
  if ('refused' in cleaned) return cleaned;
  const edits = cleaned.text === text ? [] : [changed(text, cleaned.text, 0)];
  return { edits, report: cleaned.report, leftOut: [] };
}

/** Puts back a line that cleaning removed. */
export async function putBackLine(
  document: ParsedDocument,
  given: Given<'putBack'>,
  { apply }: CommandContext,
): Promise<Applied> {
  if (isOutdated(given, document)) return { applied: false, reason: changedSince };
  const edit = putBack(document.transcript, given.position.line, given.text, document.reread);
  if (isSideEffect(edit)) return { applied: false, reason: edit.reason };
  const reason = await apply(document, 'Put line back', [edit]);
  return reason === undefined ? { applied: true } : { applied: false, reason };
}
