import { LABEL, type LabelForm } from '../form.ts';

/** A label behind a bullet. Lists of things look so too. */
export const bullet: LabelForm = {
  id: 'bullet',
  shown: '`- Name:`',
  examples: [
    '- Ann Lee: Good morning.',
    '* **Ann Lee:** Good morning.',
    '• Ann Lee: Good morning.',
    '– Ann Lee: Good morning.',
  ],
  opens: /[-*•–—]/,
  pattern: new RegExp(
    String.raw`^[-*•–—]\s{1,3}(?<stars>\*{0,2}|_{0,2})${LABEL}\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：])(?=\s|$)\s{0,8}`,
    'du',
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
};
