import type { LabelForm } from '../form.ts';
import { nameBeforeSentence } from '../nameBeforeSentence.ts';

/** A name and nothing else before what is said. */
export const nameSentence: LabelForm = {
  id: 'name-sentence',
  shown: '`Name` without a mark',
  examples: [
    'Ann Lee We should go.',
    'ANN We should go.',
    'AL The boat is here.',
    'ann_l We should go.',
    'Ann Lee Boats leave.',
  ],
  has: /^\S{1,31}(?: \S{1,31}){0,2} ["“'‘]?\p{Lu}/u,
  ...nameBeforeSentence(String.raw`\s`),
};
