import { countWordsIn } from '../text/words.ts';
import { bodySpans } from './body.ts';
import type { Transcript, Turn } from './tree.ts';

/** How many words are spoken in a turn. */
export function wordsIn(transcript: Transcript, turn: Turn): number {
  return countWordsIn(transcript.text, bodySpans(transcript, turn));
}
