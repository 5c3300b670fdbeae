import { type LabelForm, linePattern } from '../form.ts';

/** A nickname and an angle bracket, with or without the time before it. */
export const nickArrow: LabelForm = {
  id: 'nick-arrow',
  shown: '`nick>`',
  examples: ['ann> good morning', '14:01:02 ann> good morning', '[14:01] ann> good morning'],
  opens: { letter: true, digit: true, signs: '[(@' },
  has: />/,
  pattern: linePattern(
    String.raw`^(?:[[(]?(?<before>\d{1,2}:\d{2}(?::\d{2})?)[\])]?\s{1,4})?(?<label>[\p{L}@][\p{L}\p{N}_.-]{1,30})>\s{1,4}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
