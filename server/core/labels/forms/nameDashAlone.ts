import { type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A name and a dash alone on a line, the words below. Somebody who is interrupted in a sentence of two words looks so too. */
export const nameDashAlone: LabelForm = {
  id: 'name-dash-alone',
  shown: '`Name -` on a line of its own',
  examples: ['Ann Lee -', 'ANN LEE –', 'Ann Lee —'],
  opens: { letter: true },
  has: /[-–—]\s{0,8}$/,
  pattern: linePattern(String.raw`^(?<label>${CAPITAL_NAME})\s?[-–—]\s{0,8}(?=$)`),
  ambiguity: 'ambiguous',
  labels: 'full names',
  alone: true,
};
