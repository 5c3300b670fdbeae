import { anySayingWord, pronouns } from '../commonLabels.ts';
import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name and a word such as `said` alone on a line or in a heading, the words below, as pages of chat assistants have it. */
export const saidAlone: LabelForm = {
  id: 'said-alone',
  shown: '`Name said:` on a line of its own',
  examples: ['You said:', 'Ann Lee said:', '##### You said:'],
  opens: { letter: true, signs: '#*' },
  has: /[:：]\s?\*{0,2}\s{0,8}$/,
  pattern: linePattern(
    () => String.raw`^(?:#{1,6}\s{1,8})?\*{0,2}${LABEL}\s(?:${anySayingWord()})\s?[:：]\s?\*{0,2}\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  alone: true,
  excludes: ({ groups: { label = '' } = {} }) => label !== 'You' && pronouns.has(label.toLowerCase()),
};
