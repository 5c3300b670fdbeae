import { type LabelForm, linePattern } from '../form.ts';
import { EAST_ASIAN } from './circleName.ts';

/** A name before words in corner brackets, or before a wide space, as Japanese interviews and plays have it. Prose quotes others so too. */
export const nameQuote: LabelForm = {
  id: 'name-quote',
  shown: '`名前「`',
  examples: ['李安「早。」', '李安　早。', '李安（主席）「早。」'],
  opens: { letter: true },
  has: /[「『　]/,
  pattern: linePattern(
    String.raw`^(?<label>${EAST_ASIAN}{1,8})(?<![はがもにとでをへのたてば])(?:[（(](?<qualifier>[^（）()\n]{1,40})[）)])?(?:\s?(?=[「『])|　\s{0,2}(?=\S))`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
};
