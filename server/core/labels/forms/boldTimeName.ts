import { anyTime, type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A time and a name in bold alone on a line, the words below. */
export const boldTimeName: LabelForm = {
  id: 'bold-time-name',
  shown: '`**00:05 Name**`',
  examples: ['**00:05 Ann**', '**[00:05] Ann Lee**', '__0:00:05 - Ann Lee__'],
  opens: { signs: '*_' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^(?<stars>\*\*|__)${anyTime('before')}(?:\s{1,4}|\s?[-–—|]\s{1,4})(?<label>${CAPITAL_NAME})\k<stars>\s{0,8}(?=$)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  alone: true,
};
