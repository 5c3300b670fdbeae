import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A full name in bold before the words, without a colon. Titles of paragraphs look so too. */
export const boldWords: LabelForm = {
  id: 'bold-words',
  shown: '`**Name** words`',
  examples: ['**Ann Lee** Good morning.', '**Ann Lee.** Good morning.', '**Ann Lee** - Good morning.'],
  opens: { signs: '*_[(' },
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<stars>\*\*|__)${LABEL}[.,]?\k<stars>(?:\s{1,4}[-–—|])?\s{1,4}(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
};
