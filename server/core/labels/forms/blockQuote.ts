import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A label with emphasis in a block quote of Markdown. */
export const blockQuote: LabelForm = {
  id: 'block-quote',
  shown: '`> **Name:**`',
  examples: ['> **Ann Lee:** Good morning.', '> *Ann Lee*: Good morning.'],
  opens: { signs: '>' },
  pattern: linePattern(
    String.raw`^>\s{0,3}(?<stars>\*{1,2}|_{1,2})${LABEL}\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：])(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
