import { type LabelForm, linePattern } from '../form.ts';

/** A chat in columns, as WeeChat logs it: the day and time, the nickname, the words. */
export const nickColumns: LabelForm = {
  id: 'nick-columns',
  shown: '`2021-03-29 16:00:00 ⇥ nick ⇥`',
  examples: [
    '2021-03-29 16:00:00\tann\tgood morning',
    '2021-03-29T16:00:00Z\t@ann\tgood morning',
    '2021-03-29 16:00 ann | good morning',
  ],
  opens: { digit: true, signs: '[' },
  has: /[\t|│]/,
  pattern: linePattern(
    String.raw`^\[?\d{4}-\d{2}-\d{2}[T ](?<before>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?\]?\s{1,4}[@+%&~]?(?<label>[\p{L}\p{N}_][^\t<>:|│\n]{0,40}?)(?:\t|\s{1,8}[|│])\s?(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  chat: true,
};
