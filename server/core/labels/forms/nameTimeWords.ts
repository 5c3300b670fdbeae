import { bracketedTime, LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name and a time in brackets with the words on the same line, and no colon. */
export const nameTimeWords: LabelForm = {
  id: 'name-time-words',
  shown: '`Name [00:00]`',
  examples: ['Ann Lee [00:03] Good morning.', 'Speaker 1 (00:00:03) Good morning.'],
  opens: { letter: true, signs: '@' },
  pattern: linePattern(String.raw`^${LABEL}\s{1,4}${bracketedTime()}\s{1,4}(?=\S)`),
  ambiguity: 'distinct',
  labels: 'names',
};
