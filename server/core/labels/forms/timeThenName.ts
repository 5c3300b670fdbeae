import { anyTime, LABEL, type LabelForm, linePattern, SEPARATOR } from '../form.ts';

/** A time before the name: without brackets, in unusual ones, or a span of time. */
export const timeThenName: LabelForm = {
  id: 'time-then-name',
  shown: '`00:05 Name:`',
  examples: [
    '00:05 Ann Lee: Good morning.',
    '0:00:05 - Ann Lee: Good morning.',
    '00:05 **Ann Lee:** Good morning.',
    '**00:05 Ann Lee:** Good morning.',
    '**00:05** Ann Lee: Good morning.',
    '`[00:05]` **Ann Lee:** Good morning.',
    '[00:05 - 00:09] Ann Lee: Good morning.',
    '{00:05} Ann Lee: Good morning.',
    '00:05 | Ann Lee | Good morning.',
    '00:05 - Ann Lee - Good morning.',
    '00:05\tAnn Lee\tGood morning.',
    '[1m 5s] Ann Lee: Good morning.',
  ],
  opens: { digit: true, signs: '[({<#`*_' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^(?<stars>\*{0,2}|_{0,2})${anyTime('before')}(?:\*{2}|_{2})?(?:${SEPARATOR}|\s{1,4})(?:\*{0,2}|_{0,2})${LABEL}(?:\s?[:：]\*{0,2}_{0,2}|\*{2}\s?[:：]|_{2}\s?[:：]|\s[-–—|/]|\t)(?:(?=\s|$)|(?<=\t))\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  // `[00:05] Ann Lee:` is a cue, if it can be one.
  excludes: ({ 0: written }) => /^[[(][\d:.,]{4,12}[\])]\s.*[:：]\s*$/.test(written),
};
