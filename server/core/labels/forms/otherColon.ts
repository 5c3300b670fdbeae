import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name before a sign that looks like a colon. Those of East Asian type need no space after them. */
export const otherColon: LabelForm = {
  id: 'other-colon',
  shown: '`Name∶`',
  examples: [
    'Ann Lee∶ Good morning.',
    'Ann Lee﹕Good morning.',
    '**Ann Leeː** Good morning.',
    'Ann Lee ꞉ Good morning.',
  ],
  opens: { letter: true, signs: '@*_' },
  has: /[﹕︰∶꞉ː˸]/,
  pattern: linePattern(
    String.raw`^(?<stars>\*{0,2}|_{0,2})${LABEL}\s?(?:[﹕︰]\k<stars>\s{0,8}|[∶꞉ː˸]\k<stars>\s{1,8})(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
};
