import { oddTimes } from '../../syntax/clock.ts';
import { slice } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const timeFormat: Rule = {
  id: 'time-format',
  severity: 'warning',
  scope: 'turn',
  summary: 'A time that is not written as a clock shows it',
  why: `Players and other programs jump to these times. \`00:61:00\` can be a slip for many times, and programs read \`1:2:3\` in
different ways. The fix adds missing zeros. Where minutes or seconds are above 59, somebody has to listen.`,
  bad: [
    'Ann Lee «[00:61:00]»: One.\nBo Sand: «[1:2:3]» Two.\n',
    'Ann Lee: One.\n\n«[05:7]»\n\nBo Sand «(12:75)»: Two.\n',
  ],
  good: [
    'Ann Lee [1:02:03]: One.\nBo Sand [75:30]: Two.\nAnn Lee [00:00:03.250]: Three.\n',
    'Ann Lee: The verse is [3:5], and the odds were [2:1].\n',
  ],
  check(transcript, report, { bracketedLines }) {
    for (const { span, usual, isImpossible } of oddTimes(transcript, bracketedLines)) {
      const written = slice(transcript.text, span);
      const edit = { title: `Write \`${usual}\``, edits: [{ span, newText: usual }], changes: 'words' } as const;
      report(
        isImpossible
          ? {
              span,
              message: `\`${written}\` is not a valid time. Minutes and seconds go up to 59.`,
              suggestions: [edit],
            }
          : {
              span,
              message: `\`${written}\` lacks a digit. Write minutes and seconds with two digits, as in \`${usual}\`.`,
              fix: edit,
            },
      );
    }
  },
};
