import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** Chevrons and a name, as live captions mark a new voice. */
export const chevrons: LabelForm = {
  id: 'chevrons',
  shown: '`>> NAME:`',
  examples: ['>> ANN LEE: Good morning.', '>>> Ann Lee: Good morning.', '->> ANN LEE: Good morning.'],
  opens: { signs: '>[(-' },
  has: />>/,
  pattern: linePattern(String.raw`^${TIME_BEFORE}-?\s?>{2,3}\s{0,3}\*{0,2}${LABEL}\s?[:：]\*{0,2}(?=\s|$)\s{0,8}`),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
