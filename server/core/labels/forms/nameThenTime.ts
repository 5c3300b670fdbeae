import { CLOCK, DAY, HALF_OF_DAY, LABEL, type LabelForm, linePattern, SEPARATOR, SPOKEN_TIME, time } from '../form.ts';

/** A name and a time alone on a line, the words below: Otter, Teams, Rev and others. */
export const nameThenTime: LabelForm = {
  id: 'name-then-time',
  shown: '`Name  0:03`',
  examples: [
    'Ann Lee  0:03',
    'Ann Lee 00:00:03',
    'Ann Lee · 0:03',
    'Ann Lee (0:03)',
    'Ann Lee, 0:03',
    'Ann Lee / 0:03',
    'Ann Lee at 0:03',
    'Ann Lee   0 minutes 3 seconds',
    'Ann Lee 0 Minuten 3 Sekunden',
    'Ann Lee   10:03 AM',
    'Ann Lee  [10:03 AM]',
    'Ann Lee — Today at 4:03 PM',
    'Ann Lee, [29.03.2024 16:03]',
    'Ann Lee (0:00 - 0:04)',
    'Ann Lee 00:00:03 --> 00:00:07',
  ],
  opens: { letter: true, signs: '*@' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^\*{0,2}${LABEL}\*{0,2}(?:\s{1,8}|${SEPARATOR}|\t)(?:(?<time>${SPOKEN_TIME})|[[(]?${DAY}?${time('after')}${HALF_OF_DAY}?(?:\s?(?:-->|->|[-–—]|to)\s?${CLOCK})?[\])]?${HALF_OF_DAY}?):?\s{0,8}(?=$)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  alone: true,
  // `Lee at 6:45 p.m.` ends a sentence.
  excludes: (_, line) => timeOfDay.test(line),
};

const timeOfDay = /\sat\s\d{1,2}:\d\d\s[ap]\.m\.\s{0,8}$/;
