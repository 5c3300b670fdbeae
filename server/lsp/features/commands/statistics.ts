import { openPlaces } from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

/** A document in a few numbers, for a status bar. */
export interface Figures {
  readonly turns: number;
  readonly words: number;
  readonly attributedWords: number;
  /** How many places still wait for a speaker. */
  readonly open: number;
}

export function figures({ transcript, statistics }: ParsedDocument): Figures {
  const { turns, words, attributedWords } = statistics;
  return { turns, words, attributedWords, open: openPlaces(transcript).length };
}
