import { compareTranscripts } from '../../../core/index.ts';
import type { Answer, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';

export function compare(
  { transcript, uri }: ParsedDocument,
  { text }: Given<'compare'>,
  { workspace }: CommandContext,
): Answer<'compare'> {
  const earlier = workspace.earlierTexts.read(uri, text, transcript.settings);
  return earlier ? compareTranscripts(earlier.transcript, transcript, earlier.speeches) : { isForgotten: true };
}
