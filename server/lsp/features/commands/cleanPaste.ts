import { cleanPaste } from '../../../core/index.ts';
import type { CleanedPaste, Given } from '../../../protocol.ts';
import { editOf, spanOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import { cleanSummary } from './cleanReport.ts';

export function cleanPasted(
  { transcript, reread }: ParsedDocument,
  { range, text: raw }: Given<'cleanPaste'>,
): CleanedPaste | null {
  const cleaned = cleanPaste(transcript, spanOf(transcript.lines, range), raw, {}, reread);
  if (cleaned === undefined) return null;
  const { text, edits, report } = cleaned;
  return { text, edits: edits.map((edit) => editOf(transcript.lines, edit)), summary: cleanSummary(report) };
}
