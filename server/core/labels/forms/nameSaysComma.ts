import { anySayingWord, pronouns } from '../commonLabels.ts';
import { type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;

/** A name, a word such as `says` and a comma. Whoever tells a story quotes others so. */
export const nameSaysComma: LabelForm = {
  id: 'name-says-comma',
  shown: '`Name says, `',
  examples: ['Ann says, We should go.', 'Ann Lee asked, Who was it?'],
  opens: { letter: true },
  has: /^[^,]{4,90},\s/,
  pattern: linePattern(
    () => String.raw`^(?<label>${WORD}(?:\s${WORD}){0,2})\s(?:${anySayingWord()}),\s{1,4}(?=\p{Lu})`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  prose: true,
  excludes: ({ groups: { label = '' } = {} }) => pronouns.has(label.toLowerCase()) || isOpener(label),
};
