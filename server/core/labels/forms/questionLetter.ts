import { type LabelForm, linePattern } from '../form.ts';

/** Letters for question and answer in languages where these do not begin with Q and A. Initials look so too. */
export const questionLetter: LabelForm = {
  id: 'question-letter',
  shown: '`P.` and `R.`',
  examples: ['P. Dígame, ¿dónde estaba?', 'R: En casa.', 'D. Où était-ce ?'],
  opens: { letter: true },
  pattern: linePattern(
    String.raw`^(?:(?<question>[PD])|(?<answer>R))(?:\.|\s?:)\s?[-–—]?\s{1,8}(?=[\p{Lu}\p{N}"“«¿¡(])`,
  ),
  ambiguity: 'ambiguous',
  bothReturn: true,
  labels: 'names',
};
