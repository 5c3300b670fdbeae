import { countWordsIn } from '../text/words.ts';
import { bodySpans } from './body.ts';
import type { Transcript, Turn } from './tree.ts';

/** How many words are spoken in a turn. Of a turn that an edit leaves as it is they are not counted again. */
export function wordsIn(transcript: Transcript, turn: Turn): number {
  const { identity } = turn;
  const known = identity && counts.get(identity);
  if (known !== undefined) return known;
  const count = countWordsIn(transcript.text, bodySpans(transcript, turn));
  if (identity) counts.set(identity, count);
  return count;
}

const counts = new WeakMap<object, number>();
