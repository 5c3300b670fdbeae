import { type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A name between signs, or after them, alone on a line. Items of lists and titles look so too. */
export const nameAloneInSigns: LabelForm = {
  id: 'name-alone-in-signs',
  shown: '`--- Name ---` on a line of its own',
  examples: ['--- Ann Lee ---', '- Ann Lee', '👤 Ann', '=== Ann Lee ===', 'Ann Lee, Hill Radio'],
  opens: { letter: true, otherSigns: true, signs: '!"$%&(*+,-./:;<=>?@[^_`{|}~§•–—→“„«‹【「' },
  has: /^.{3,90}$/,
  pattern: linePattern(
    String.raw`^(?:[^\p{L}\p{N}\n]{1,8}(?<label>${CAPITAL_NAME})(?:\s?[^\p{L}\p{N}\s]{1,8})?|(?<early>(?=\S{1,40}\s[^\s(])${CAPITAL_NAME}),\s\p{Lu}[^,.:;!?()\n]{1,50})\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  alone: true,
  prose: true,
  excludes: ({ groups: { label = '', early = '' } = {} }) => !/\S \S/.test(label || early) && isOpener(label || early),
};
