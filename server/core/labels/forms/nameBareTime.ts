import { LABEL, type LabelForm, linePattern, time } from '../form.ts';

/** A name, a time without brackets or marks, and the words on the same line. */
export const nameBareTime: LabelForm = {
  id: 'name-bare-time',
  shown: '`Name 00:00 words`',
  examples: ['Ann Lee 00:03 Good morning.', 'S1 00:00:03 Good morning.'],
  opens: { letter: true },
  has: /\d/,
  pattern: linePattern(String.raw`^${LABEL}\s{1,4}${time('after')}\s{1,4}(?=\S)`),
  ambiguity: 'ambiguous',
  labels: 'names',
};
