import { bracketedTime, LABEL, type LabelForm, linePattern, time } from '../form.ts';

/** A time without brackets before the name, or a span of time in brackets. */
export const timeThenName: LabelForm = {
  id: 'time-then-name',
  shown: '`00:05 Name:`',
  examples: [
    '00:05 Ann Lee: Good morning.',
    '0:00:05 - Ann Lee: Good morning.',
    '00:05 **Ann Lee:** Good morning.',
    '[00:05 - 00:09] Ann Lee: Good morning.',
    '00:05 | Ann Lee | Good morning.',
  ],
  opens: { digit: true, signs: '[(' },
  pattern: linePattern(
    String.raw`^(?:${time('before')}|[[(]\s?${time('time')}\s?(?:-->|->|[-–—])\s?[\d:.,]{4,14}\s?[\])]|${bracketedTime('inside')}(?=\s?[-–|]))(?:\s?[-–|]\s|\s{1,4}|\t)(?<stars>\*{0,2}|_{0,2})${LABEL}(?:[:：]\k<stars>|\k<stars>\s?[:：]|\k<stars>\s\|)(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
