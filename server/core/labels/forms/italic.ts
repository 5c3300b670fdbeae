import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A name in italics, the colon inside or outside. */
export const italic: LabelForm = {
  id: 'italic',
  shown: '`*Name:*`',
  examples: [
    '*Ann Lee:* Good morning.',
    '*Ann Lee*: Good morning.',
    '_Ann Lee:_ Good morning.',
    '[00:14] *Ann Lee:* Good morning.',
  ],
  opens: { signs: '*_[(' },
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<star>[*_])(?!\k<star>|\s)${LABEL}\s?(?:[:：]\s?\k<star>|\k<star>\s?[:：])(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
