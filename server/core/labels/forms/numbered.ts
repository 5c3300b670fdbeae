import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A full name after the number of the paragraph or of the speech. Lists of things look so too. */
export const numbered: LabelForm = {
  id: 'numbered',
  shown: '`1. Name:`',
  examples: [
    '1. Ann Lee: Good morning.',
    '12) Ann Lee: Good morning.',
    '12: Ann Lee: Good morning.',
    '[3] Ann Lee: Good morning.',
    '#4 Ann Lee: Good morning.',
    '5. **Ann Lee:** Good morning.',
    '1.2.1 Ann Lee: Good morning.',
  ],
  opens: { digit: true, signs: '[(#' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^(?:\(?\d{1,4}[.):]|\[\d{1,4}\]|#\d{1,4}|\d{1,3}(?:\.\d{1,3}){1,3}\.?)\s{1,4}(?<stars>\*{0,2}|_{0,2})${LABEL}(?:\s\((?<qualifier>[^()\n]{1,60})\))?\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：])(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
};
