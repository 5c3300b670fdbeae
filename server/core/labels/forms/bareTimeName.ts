import { anyTime, type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A time and a name alone on a line, without brackets. The items of an agenda look so too, but none of them returns. */
export const bareTimeName: LabelForm = {
  id: 'bare-time-name',
  shown: '`00:05 Name`',
  examples: ['00:05 Ann Lee', '0:00:05 - Ann Lee', '00:05 - 00:09 Ann Lee'],
  opens: { digit: true },
  has: /\d/,
  pattern: linePattern(
    String.raw`^${anyTime('before')}(?:\s{1,4}|\s?[-–—|]\s{1,4}|\t)(?<label>${CAPITAL_NAME})\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  alone: true,
};
