import { LABEL, type LabelForm, LONGEST_LABEL_LINE, linePattern, SEPARATOR, time } from '../form.ts';

/** A heading of Markdown with a name and a time, the words below. Chapters have times too, but do not return. */
export const headingTime: LabelForm = {
  id: 'heading-time',
  shown: '`### Name [00:00]`',
  examples: [
    '### Ann Lee [00:03]',
    '### Ann Lee - 00:03',
    '#### Ann (0:03)',
    '### [00:03] Ann Lee',
    '## 00:03 Ann',
    '### 🎤 Ann | 00:03',
  ],
  opens: { signs: '#' },
  has: /\d:\d/,
  pattern: linePattern(
    String.raw`^#{1,6}\s{1,${LONGEST_LABEL_LINE}}(?:[[(]?${time('before')}[\])]?\s{1,4}(?:[-–—|]\s)?)?(?:[^\p{ASCII}\p{L}\p{N}]{1,4}\s)?\*{0,2}${LABEL}\*{0,2}(?:(?:\s{1,4}|${SEPARATOR})[[(]?${time()}[\])]?)?\s?:?\s{0,8}(?=$)`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
  excludes: ({ groups: { before, time } = {} }) => before === undefined && time === undefined,
  alone: true,
};
