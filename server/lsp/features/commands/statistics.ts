import { openPlaces } from '../../../core/index.ts';
import type { Figures } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function figures({ transcript, statistics }: ParsedDocument): Figures {
  const { turns, words, attributedWords } = statistics;
  return { turns, words, attributedWords, open: openPlaces(transcript).length };
}
