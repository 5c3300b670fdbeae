import type { LabelForm } from '../form.ts';
import { nameBeforeSentence } from '../nameBeforeSentence.ts';

/** A single name and a full stop. Answers of one word look so too. */
export const nameStop: LabelForm = {
  id: 'name-stop',
  shown: '`Name.`',
  examples: ['Ann. We should go.', 'ann_l. We should go.', 'Ann. Boats leave.'],
  has: /\./,
  ...nameBeforeSentence(String.raw`\.\s{1,2}`),
};
