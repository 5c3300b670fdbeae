import { type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** `A. Lee`, `Ann L.` */
const INITIALS = String.raw`(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}’'-]{1,30}|\p{Lu}[\p{L}’'-]{1,30}\s\p{Lu}\.`;
/** A letter of a script that has no capitals. */
const WITHOUT_CASE = String.raw`[\p{Lo}\p{M}]`;

/** A full name alone on a line, the words directly below. Lists of names and what a page repeats look so too. */
export const nameAlone: LabelForm = {
  id: 'name-alone',
  shown: '`Name` on a line of its own',
  examples: [
    'Ann Lee',
    'ANN LEE',
    'Speaker 1',
    '*Ann Lee*',
    '> **Ann Lee**',
    'ANN LEE (off)',
    'A. Lee',
    'Ann L.',
    'דנה לוי',
  ],
  opens: { letter: true, signs: '>*_' },
  pattern: linePattern(
    String.raw`^(?:>\s)?(?<stars>\*{0,2}|_{0,2})(?<label>(?=\S{1,40}\s[^\s(])${CAPITAL_NAME}|${INITIALS}|${WITHOUT_CASE}{1,20}(?:\s${WITHOUT_CASE}{1,20}){1,3})\k<stars>(?:\s\([^()\n]{1,20}\))?\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  alone: true,
  provedByTalk: true,
};
