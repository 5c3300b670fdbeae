import { nextOpen, partitionPoint } from '../../../core/index.ts';
import type { Given, Range } from '../../../protocol.ts';
import { rangeOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function nextOpenPlace(
  { transcript }: ParsedDocument,
  { position, direction }: Given<'nextOpen'>,
): Range | null {
  const place = nextOpen(transcript, position.line, direction ?? 'forward');
  return place === undefined ? null : rangeOf(transcript.lines, place.span);
}

export function openText({ transcript }: ParsedDocument, { range }: Given<'openText'>): readonly Range[] {
  const { lines, unattributed } = transcript;
  const first = partitionPoint(unattributed.length, (at) => (unattributed[at]?.lastLine ?? 0) < range.start.line);
  const ranges: Range[] = [];
  for (let at = first; at < unattributed.length; at++) {
    const run = unattributed[at];
    if (run === undefined || run.firstLine > range.end.line) break;
    ranges.push(rangeOf(lines, lines.span(run.firstLine, run.lastLine)));
  }
  return ranges;
}
