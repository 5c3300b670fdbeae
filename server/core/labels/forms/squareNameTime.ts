import { type LabelForm, linePattern, time } from '../form.ts';

/** A name in square brackets and a time alone on a line, the words below: Zoom. */
export const squareNameTime: LabelForm = {
  id: 'square-name-time',
  shown: '`[Name] 00:00:03`',
  examples: ['[Ann Lee] 09:01:12', '[Ann Lee]  0:03', '[Ann Lee (she/her)] 09:01:12'],
  opens: { signs: '[' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^\[(?<label>[\p{L}@][^[\](){}:\n\t]{0,62}?)\s{0,2}(?:\((?<qualifier>[^()\n]{1,40})\))?\]\s{1,8}${time('after')}(?:\s?[AaPp]\.?[Mm]\.?)?\s{0,8}(?=$)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  alone: true,
};
