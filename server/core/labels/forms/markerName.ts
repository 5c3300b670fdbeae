import { LABEL, type LabelForm, linePattern } from '../form.ts';
import { isNameLike } from '../labels.ts';

/** `Q` or `A`, a dash, and the name of who asks or answers. */
export const markerName: LabelForm = {
  id: 'marker-name',
  shown: '`Q - Name:`',
  examples: ['Q - Ann Lee: Did you go?', 'A – Bo Sand: I did.'],
  opens: { letter: true },
  has: /[:：]/,
  pattern: linePattern(String.raw`^(?<marker>[QA])\s{1,2}[-–—]\s{1,2}${LABEL}\s?[:：]\s{1,8}(?=\S)`),
  ambiguity: 'ambiguous',
  labels: 'names',
  // `Q - In what order: first or last?`
  excludes: ({ groups: { label = '' } = {} }) => !isNameLike(label),
};
