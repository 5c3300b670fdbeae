import { countWordsIn } from '../text/words.ts';
import { bodySpans } from './body.ts';
import { perTurn } from './perTurn.ts';

/** How many words are spoken in a turn. */
export const wordsIn = perTurn<number>((transcript, turn) =>
  countWordsIn(transcript.text, bodySpans(transcript, turn)),
);
