import { LABEL, type LabelForm } from '../form.ts';

/** A label in a block quote of Markdown. */
export const blockQuote: LabelForm = {
  id: 'block-quote',
  shown: '`> Name:`',
  examples: ['> **Ann Lee:** Good morning.', '> Ann Lee: Good morning.', '> *Ann Lee*: Good morning.'],
  opens: />/,
  pattern: new RegExp(
    String.raw`^>\s{0,3}(?<stars>\*{0,2}|_{0,2})${LABEL}\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：])(?=\s|$)\s{0,8}`,
    'du',
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
