import { type LabelForm, linePattern } from '../form.ts';

/** A name in square brackets and nothing else before the words. Events look so too. */
export const bareSquareName: LabelForm = {
  id: 'bare-square-name',
  shown: '`[Name]`',
  examples: ['[Ann Lee] Good morning.', '[SPEAKER_01] Good morning.'],
  opens: { signs: '[' },
  pattern: linePattern(String.raw`^\[(?<label>\p{L}[^[\](){}:\n\t]{0,62})\]\s{1,8}(?=\S)`),
  ambiguity: 'ambiguous',
  labels: 'names',
};
