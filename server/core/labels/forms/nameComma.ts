import type { LabelForm } from '../form.ts';
import { nameBeforeSentence } from '../nameBeforeSentence.ts';

/** A name and a comma before a capital. Whoever speaks addresses others so, but goes on with a small letter. */
export const nameComma: LabelForm = {
  id: 'name-comma',
  shown: '`Name, Words`',
  examples: ['ANN, We should go.', 'Ann, We should go.', 'ann_l, We should go.', 'Ann, Boats leave.'],
  has: /[,;]/,
  ...nameBeforeSentence(String.raw`[,;]\s{1,2}`),
};
