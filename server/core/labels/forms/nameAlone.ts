import { type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A full name alone on a line, the words directly below. Lists of names and what a page repeats look so too. */
export const nameAlone: LabelForm = {
  id: 'name-alone',
  shown: '`Name` on a line of its own',
  examples: ['Ann Lee', 'ANN LEE', 'Speaker 1'],
  opens: { letter: true },
  pattern: linePattern(String.raw`^(?<label>(?=\S{1,40}\s)${CAPITAL_NAME})\s{0,8}(?=$)`),
  ambiguity: 'ambiguous',
  labels: 'full names',
  alone: true,
  unprovable: true,
};
