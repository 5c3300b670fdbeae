import { quote } from '../../../core/index.ts';
import type { Given } from '../../../protocol.ts';
import { spanOf } from '../../convert/ranges.ts';
import { fileName } from '../../convert/uris.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function quoteRange({ transcript, uri }: ParsedDocument, { range }: Given<'quote'>): string | null {
  return quote(transcript, spanOf(transcript.lines, range), fileName(uri)) ?? null;
}
