import { openPlaces } from '../../../core/index.ts';
import type { Figures } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function figures({ transcript, statistics, progress }: ParsedDocument): Figures {
  const { turns, words, attributedWords } = statistics;
  const { named, open: unnamed, isEstimated } = progress;
  return { turns, words, attributedWords, open: openPlaces(transcript).length, named, unnamed, isEstimated };
}
