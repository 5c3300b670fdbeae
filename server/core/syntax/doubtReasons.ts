import type { DoubtReason } from './tree.ts';

/** Why a label is doubtful, as the end of a sentence. Of a form that is not proved, the lines in it say more. */
export const doubtReasons: Readonly<Record<Exclude<DoubtReason, 'form'>, string>> = {
  'occurs once': 'it occurs once',
  'single word': 'all other speakers have full names',
  'kind of voice': 'the label says what a voice is, and not whose',
  'no sentence': 'no sentence follows',
  'broken sentence': 'the line above is not finished',
  indented: 'the line is indented',
};
