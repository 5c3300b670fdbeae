import { type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';

/** A name in square brackets alone on a line, the words directly below. Events look so too. */
export const squareNameAlone: LabelForm = {
  id: 'square-name-alone',
  shown: '`[Name]` on a line of its own',
  examples: ['[Ann]', '[Ann Lee]', '[Ann]:'],
  opens: { signs: '[' },
  pattern: linePattern(String.raw`^\[(?<label>\p{L}[^[\](){}:,.?!\n\t]{1,40})\]\s?:?\s{0,8}(?=$)`),
  ambiguity: 'ambiguous',
  labels: 'names',
  alone: true,
  provedByTalk: true,
  encloses: 'events',
  excludes: ({ groups: { label = '' } = {} }) => isOpener(label),
};
