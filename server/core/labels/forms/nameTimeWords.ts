import { anyTime, LABEL, type LabelForm, linePattern, SEPARATOR } from '../form.ts';

/** A name, a time that is set off by brackets or marks, and the words on the same line. */
export const nameTimeWords: LabelForm = {
  id: 'name-time-words',
  shown: '`Name [00:00]`',
  examples: [
    'Ann Lee [00:03] Good morning.',
    'Speaker 1 (00:00:03) Good morning.',
    'Ann Lee 00:03: Good morning.',
    'Ann Lee - 00:03 - Good morning.',
    'Ann Lee, 00:03: Good morning.',
    'Ann Lee {00:03}: Good morning.',
    'Speaker 1 [00:03 - 00:09] Good morning.',
    '**Ann Lee** `00:03` Good morning.',
    '*Ann Lee* (00:03): Good morning.',
  ],
  opens: { letter: true, signs: '@*_' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^(?<stars>\*{0,3}|_{0,2})${LABEL}\k<stars>(?:${SEPARATOR}|\s{1,4})${anyTime('after')}(?<colon>(?:\s?[:：]|\s?[-–—|/])(?=\s))?\s{1,4}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'returning nicknames',
  // `Ann Lee 10:30 works` may be a note of hers.
  excludes: ({ 0: written, groups: { stars = '', colon = '' } = {} }) =>
    stars === '' && colon === '' && !/[\])}>#\x60]\s*$/.test(written),
};
