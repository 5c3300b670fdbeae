import type { Transcript } from '../syntax/tree.ts';
import { LineKind } from '../syntax/tree.ts';
import type { LineRange, TextEdit } from '../text/span.ts';
import { type CleanOptions, cleanLines } from './cleanLines.ts';
import { withoutLayout } from './layouts/index.ts';
import type { Refusal } from './refusal.ts';
import { type CleanReport, type Metadata, nothingDone } from './report.ts';

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
 * Cleans some lines of a document. What they say about themselves, and who speaks in them, goes into the document's
 * header, which is made if there is none. What that header says stays. Other lines are not changed.
 */
export function cleanPart(
  transcript: Transcript,
  { first, last }: LineRange,
  options: CleanOptions = {},
): CleanedPart | Refusal {
  const { header, lines } = transcript;
  const top = header ? header.lastLine + 1 : 0;
  const part = withoutBlankEdges(transcript, { first: Math.max(first, top), last: Math.min(last, lines.count - 1) });
  if (part.first > part.last) return { edits: [], report: nothingDone, leftOut: [] };
  // Only a raw page has a layout; with a header that a part would bring, this text would be none.
  const layout = withoutLayout(transcript.text)?.layout;
  if (layout) return { refused: `This text has ${layout.shown}. Clean all of it first, without a selection.` };
  const cleaned = cleanLines(transcript, part, options);
  if ('refused' in cleaned) return cleaned;
  const { head, body, report, leftOut } = cleaned;
  const edits = [changed(head.before, head.after, 0), changed(body.before, body.after, body.start)];
  return { edits: edits.filter(isChange), report, leftOut };
}

/** Blank lines at the edges of a selection stay as they are. */
function withoutBlankEdges({ kinds }: Transcript, { first, last }: LineRange): LineRange {
  let from = first;
  let to = last;
  while (from <= to && kinds[from] === LineKind.blank) from++;
  while (to > from && kinds[to] === LineKind.blank) to--;
  return { first: from, last: to };
}

/** The edit that makes one text of another. It leaves out the lines that both begin and end with. */
export function changed(before: string, after: string, offset: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  // A line ending and a letter may be two units, so an edit begins and ends with whole lines.
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
