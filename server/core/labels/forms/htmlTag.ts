import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A name in the tags of HTML for bold or italics. */
export const htmlTag: LabelForm = {
  id: 'html-tag',
  shown: '`<b>Name:</b>`',
  examples: [
    '<b>Ann Lee:</b> Good morning.',
    '<strong>Ann Lee</strong>: Good morning.',
    '[00:14] <i>Ann Lee:</i> Good morning.',
    '<span class="name">Ann Lee:</span> Good morning.',
  ],
  opens: { signs: '<[(' },
  has: /</,
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?:<p>)?<(?<tag>b|strong|i|em|u|cite|span|font)(?:\s[^<>\n]{1,60})?>\s?${LABEL}\s?(?:[:：]\s?</\k<tag>>|</\k<tag>>\s?[:：])\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
