import { compareTranscripts, parse } from '../../../core/index.ts';
import type { Given, TranscriptComparison } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function compare({ transcript }: ParsedDocument, { text }: Given<'compare'>): TranscriptComparison {
  return compareTranscripts(parse(text, transcript.settings), transcript);
}
