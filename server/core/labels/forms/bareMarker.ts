import { type LabelForm, linePattern } from '../form.ts';

/** `Q` and `A` without a full stop or a colon before the words. */
export const bareMarker: LabelForm = {
  id: 'bare-marker',
  shown: '`Q ` and `A `',
  examples: ['Q When did you board?', 'A At six.', 'Q  "Who said so?"'],
  opens: { letter: true },
  pattern: linePattern(String.raw`^(?<marker>[QA])\s{1,8}(?=[\p{Lu}\p{N}"“'‘[(])`),
  ambiguity: 'ambiguous',
  labels: 'names',
};
