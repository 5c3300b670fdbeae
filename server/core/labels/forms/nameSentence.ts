import { type LabelForm, linePattern } from '../form.ts';
import { isOpener, nameBeforeSentence, opensSentence } from '../sentenceOpeners.ts';

/** A name and nothing else before what is said. */
export const nameSentence: LabelForm = {
  id: 'name-sentence',
  shown: '`Name` without a mark',
  examples: ['Ann Lee We should go.', 'ANN We should go.', 'AL The boat is here.', 'ann_l We should go.'],
  opens: { letter: true },
  has: /^\S{1,31}(?: \S{1,31}){0,2} ["“'‘]?\p{Lu}/u,
  pattern: linePattern(() => `^${nameBeforeSentence(String.raw`\s`)}`),
  ambiguity: 'ambiguous',
  labels: 'returning nicknames',
  prose: true,
  saysSentence: opensSentence,
  excludes: ({ groups: { label = '', early = '' } = {} }) => isOpener(label || early),
};
