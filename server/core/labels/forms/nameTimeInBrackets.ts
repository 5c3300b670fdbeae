import { anyTime, DAY, HALF_OF_DAY, LABEL, type LabelForm, linePattern, SEPARATOR, time } from '../form.ts';

/** A name and a time in the same brackets. */
export const nameTimeInBrackets: LabelForm = {
  id: 'name-time-in-brackets',
  shown: '`[Name, 00:00]`',
  examples: [
    '[Ann Lee, 00:03] Good morning.',
    '[Ann Lee|00:03] Good morning.',
    '(Ann Lee 00:03) Good morning.',
    '[00:03 Ann Lee] Good morning.',
    '[00:03 - Ann Lee]: Good morning.',
  ],
  opens: { signs: '[({<' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^[[({<]\s?(?:${DAY}?${anyTime('before')}(?:${SEPARATOR}|\s{1,4}))?${LABEL}(?:(?:${SEPARATOR}|\s{1,4})${DAY}?${time('after')}${HALF_OF_DAY}?)?\s?[\])}>]\s?[:：]?(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  // `[2024-03-29 16:00]` has no name.
  excludes: ({ groups: { label = '', before = '', after = '' } = {} }) =>
    before + after === '' || !/\p{L}/u.test(label),
};
