import { LABEL, type LabelForm, LONGEST_LABEL_LINE, linePattern } from '../form.ts';

/** A heading of Markdown that names the voice, the words below. */
export const heading: LabelForm = {
  id: 'heading',
  shown: '`#### Name`',
  examples: ['#### Speaker 1', '### Ann Lee', '#### Ann Lee:'],
  opens: { signs: '#' },
  pattern: linePattern(String.raw`^#{1,6}\s{1,${LONGEST_LABEL_LINE}}\*{0,2}${LABEL}\*{0,2}\s?:?\s{0,8}(?=$)`),
  ambiguity: 'ambiguous',
  // `#### Overview` returns in minutes; full names and `Speaker 1` hardly head anything but what somebody says.
  labels: 'full names',
  // `## Q` is no bare marker.
  excludes: ({ groups: { label = '' } = {} }) => label.length < 2,
  alone: true,
};
