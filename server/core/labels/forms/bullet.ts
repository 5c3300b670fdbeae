import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A label behind a bullet. Lists of things look so too. */
export const bullet: LabelForm = {
  id: 'bullet',
  shown: '`- Name:`',
  examples: [
    '- Ann Lee: Good morning.',
    '* **Ann Lee:** Good morning.',
    '• Ann Lee: Good morning.',
    '– Ann Lee: Good morning.',
    '+ Ann Lee: Good morning.',
    '-> Ann Lee: Good morning.',
    '- Ann Lee - Good morning.',
  ],
  opens: { signs: '-*•–—+=→' },
  pattern: linePattern(
    String.raw`^(?:[-*•–—+→]|[-=]>)\s{1,3}(?<stars>\*{0,2}|_{0,2})${LABEL}\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：]|\k<stars>\s[-–—](?=\s))(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
};
