import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name, a colon and a dash, as old records print it. */
export const colonDash: LabelForm = {
  id: 'colon-dash',
  shown: '`Name:—`',
  examples: ['Ann Lee:—Good morning.', 'The CLERK:– Order.', 'Mr. LEE.:—I ask for a vote.'],
  opens: { letter: true },
  has: /:(?:[–—]|--)/,
  pattern: linePattern(String.raw`^${LABEL}\.?:(?:[–—]|--)\s{0,4}(?=[^\s)–—-])`),
  ambiguity: 'distinct',
  labels: 'names',
};
