import { anyTime, LABEL, type LabelForm, linePattern, TIME_BEFORE, time } from '../form.ts';

/** A name in italics, the colon inside or outside. */
export const italic: LabelForm = {
  id: 'italic',
  shown: '`*Name:*`',
  examples: [
    '*Ann Lee:* Good morning.',
    '*Ann Lee*: Good morning.',
    '_Ann Lee:_ Good morning.',
    '[00:14] *Ann Lee:* Good morning.',
    '*[00:14] Ann Lee:* Good morning.',
    '*Ann Lee (00:14):* Good morning.',
  ],
  opens: { signs: '*_[(' },
  has: /[:：]/,
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<star>[*_])(?!\k<star>|\s)(?:${anyTime('inside')}\s{1,2})?${LABEL}(?:\s?[[(]${time('after')}[\])])?\s?(?:[:：]\s?\k<star>|\k<star>\s?[:：])(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
