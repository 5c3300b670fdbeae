import { type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** Chevrons alone: somebody else speaks, and the file does not say who. */
export const namelessChevrons: LabelForm = {
  id: 'nameless-chevrons',
  shown: '`>>`',
  examples: ['>> Good morning.', '- >> Good morning.'],
  opens: { signs: '>[(-' },
  has: />>/,
  pattern: linePattern(String.raw`^${TIME_BEFORE}-?\s?>{2,3}\s{0,3}(?=[^\s>])`),
  ambiguity: 'ambiguous',
  labels: 'nicknames',
  nameless: true,
};
