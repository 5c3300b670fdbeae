import { HALF_OF_DAY, type LabelForm, linePattern, time } from '../form.ts';

const DATE = String.raw`(?:\d{1,4}[./-](?:\d{1,2}|\p{L}{3,9})[./-]\d{1,4})`;

/** A day, a time and an account alone on a line, the words below: Discord and others. */
export const dayTimeNick: LabelForm = {
  id: 'day-time-nick',
  shown: '`[29-Mar-24 04:05 PM] nick`',
  examples: ['[29-Mar-24 04:05 PM] ann#1204', '[29.03.2024 16:05] ann_l', '[3/29/2024 4:05 PM] Ann Lee'],
  opens: { signs: '[(' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^[[(]${DATE},?\s${time('before')}${HALF_OF_DAY}?[\])]\s{1,4}(?<label>[\p{L}\p{N}_@][^\s:\n]{0,31}(?:\s\p{Lu}[^\s:\n]{0,31}){0,3})\s{0,8}(?=$)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  alone: true,
};
