import { type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A full name alone on a line, the words directly below. Lists of names and what a page repeats look so too. */
export const nameAlone: LabelForm = {
  id: 'name-alone',
  shown: '`Name` on a line of its own',
  examples: ['Ann Lee', 'ANN LEE', 'Speaker 1', '*Ann Lee*', '> **Ann Lee**', 'ANN LEE (off)'],
  opens: { letter: true, signs: '>*_' },
  pattern: linePattern(
    String.raw`^(?:>\s)?(?<stars>\*{0,2}|_{0,2})(?<label>(?=\S{1,40}\s[^\s(])${CAPITAL_NAME})\k<stars>(?:\s\([^()\n]{1,20}\))?\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  alone: true,
  unprovable: true,
};
