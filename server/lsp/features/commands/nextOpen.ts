import { nextOpen } from '../../../core/index.ts';
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
