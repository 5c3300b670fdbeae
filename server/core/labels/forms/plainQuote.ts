import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A label without emphasis in a block quote of Markdown. What is quoted may have headings that look so. */
export const plainQuote: LabelForm = {
  id: 'plain-quote',
  shown: '`> Name:`',
  examples: ['> Ann Lee: Good morning.'],
  opens: { signs: '>' },
  pattern: linePattern(String.raw`^>\s{0,3}${LABEL}\s?[:：](?=\s|$)\s{0,8}`),
  ambiguity: 'ambiguous',
  labels: 'names',
};
