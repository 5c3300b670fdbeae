import { DAY, HALF_OF_DAY, type LabelForm, linePattern, time } from '../form.ts';

/** Words of a name have capitals: a line of speech may have its time before it too. */
const WORD = String.raw`(?![AP]M\b)\p{Lu}[\p{L}\p{M}.'’-]{0,30}`;

/** Words with capitals. */
export const CAPITAL_NAME = String.raw`${WORD}(?:\s(?:\p{Ll}{1,3}\s)?(?:${WORD}|\d{1,4})){0,5}(?<!\.)`;

/** A time in brackets and a name alone on a line, the words below: Happy Scribe and others. */
export const timeNameAlone: LabelForm = {
  id: 'time-name-alone',
  shown: '`[00:00] Name`',
  examples: ['[00:00:01.150] - Ann Lee', '[00:05] Ann Lee', '(00:05) Ann Lee', '[3/29 4:05 PM] Ann Lee'],
  opens: { signs: '[(' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^[[(]\s?${DAY}?${time('before')}${HALF_OF_DAY}?\s?[\])](?:\s{1,4}|\s?[-–—]\s{1,4})(?<label>${CAPITAL_NAME})\s{0,8}(?=$)`,
  ),
  ambiguity: 'distinct',
  labels: 'full names',
  alone: true,
};
