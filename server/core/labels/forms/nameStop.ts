import { type LabelForm, linePattern } from '../form.ts';
import { isOpener, nameBeforeSentence, opensSentence } from '../sentenceOpeners.ts';

/** A single name and a full stop. Answers of one word look so too. */
export const nameStop: LabelForm = {
  id: 'name-stop',
  shown: '`Name.`',
  examples: ['Ann. We should go.', 'ann_l. We should go.'],
  opens: { letter: true },
  has: /\./,
  pattern: linePattern(() => `^${nameBeforeSentence(String.raw`\.\s{1,2}`)}`),
  ambiguity: 'ambiguous',
  labels: 'returning nicknames',
  prose: true,
  saysSentence: opensSentence,
  excludes: ({ groups: { label = '', early = '' } = {} }) => isOpener(label || early),
};
