import { answerWords, questionWords } from '../commonLabels.ts';
import { type LabelForm, linePattern } from '../form.ts';

const words = (list: ReadonlySet<string>) =>
  [...list]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** `Question:` and `Answer:`, in the languages that are known, where they stand for the two voices. */
export const questionWord: LabelForm = {
  id: 'question-word',
  shown: '`Question:` and `Answer:`',
  examples: ['Question: Where was it?', 'ANSWER: Here.', 'Frage: Wo war es?', '**Question 2:** Where was it?'],
  opens: { letter: true, signs: '*_' },
  has: /[:：]/,
  pattern: linePattern(
    () =>
      String.raw`^(?<stars>\*{0,2}|_{0,2})(?:(?<question>${words(questionWords)})|(?<answer>${words(answerWords)}))(?:\s\d{1,3})?\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：])\s{1,8}(?=\S)`,
    'diu',
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
};
