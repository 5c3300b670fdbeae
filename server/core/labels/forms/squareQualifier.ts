import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A name with its role or group in square brackets or between strokes. */
export const squareQualifier: LabelForm = {
  id: 'square-qualifier',
  shown: '`Name [Host]:`',
  examples: ['Ann Lee [Host]: Good morning.', 'Ann Lee /ABC/: Good morning.', '**Ann Lee [Host]:** Good morning.'],
  opens: { letter: true, signs: '*_[(' },
  has: /[[/]/,
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<stars>\*{0,2}|_{0,2})${LABEL}\s{1,2}(?:\[(?=[\p{L}@][^[\]\n]{1,60}\])|\/)(?<qualifier>[\p{L}@][^[\]/:\n]{0,60})[\]/]\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：])(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
};
