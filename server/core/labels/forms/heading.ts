import { LABEL, type LabelForm, LONGEST_LABEL_LINE, linePattern, SEPARATOR, time } from '../form.ts';

/** A heading of Markdown that names the voice, the words below. */
export const heading: LabelForm = {
  id: 'heading',
  shown: '`#### Name`',
  examples: [
    '#### Speaker 1',
    '### Ann Lee',
    '### Ann Lee [00:03]',
    '### Ann Lee - 00:03',
    '#### Ann Lee:',
    '### [00:03] Ann Lee',
  ],
  opens: { signs: '#' },
  pattern: (line) => (/\d/.test(line) ? withTime() : withoutTime()),
  ambiguity: 'ambiguous',
  // `#### Overview` returns in minutes; full names and `Speaker 1` hardly head anything but what somebody says.
  labels: 'full names',
  // `## Q` is no bare marker.
  excludes: ({ groups: { label = '' } = {} }) => label.length < 2,
  alone: true,
};

/** Few headings have a digit, and without times the pattern is compiled and matches in half the time. */
const withoutTime = headingPattern('', '');
const withTime = headingPattern(
  String.raw`(?:[[(]?${time('before')}[\])]?\s{1,4}(?:[-–—|]\s)?)?`,
  String.raw`(?:(?:\s{1,4}|${SEPARATOR})[[(]?${time()}[\])]?)?`,
);

function headingPattern(before: string, after: string): () => RegExp {
  const end = String.raw`\s?:?\s{0,8}(?=$)`;
  return linePattern(String.raw`^#{1,6}\s{1,${LONGEST_LABEL_LINE}}${before}\*{0,2}${LABEL}\*{0,2}${after}${end}`);
}
