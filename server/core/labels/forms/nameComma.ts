import { type LabelForm, linePattern } from '../form.ts';
import { isOpener, nameBeforeSentence, opensSentence } from '../sentenceOpeners.ts';

/** A name and a comma before a capital. Whoever speaks addresses others so, but goes on with a small letter. */
export const nameComma: LabelForm = {
  id: 'name-comma',
  shown: '`Name, Words`',
  examples: ['ANN, We should go.', 'Ann, We should go.', 'ann_l, We should go.'],
  opens: { letter: true },
  has: /[,;]/,
  pattern: linePattern(() => `^${nameBeforeSentence(String.raw`[,;]\s{1,2}`)}`),
  ambiguity: 'ambiguous',
  labels: 'returning nicknames',
  prose: true,
  saysSentence: opensSentence,
  excludes: ({ groups: { label = '', early = '' } = {} }) => isOpener(label || early),
};
