import { bracketedTime, LABEL, type LabelForm } from '../form.ts';

/** A name and a time in brackets with the words on the same line, and no colon. */
export const nameTimeWords: LabelForm = {
  id: 'name-time-words',
  shown: '`Name [00:00]`',
  examples: ['Ann Lee [00:03] Good morning.', 'Speaker 1 (00:00:03) Good morning.'],
  opens: /[\p{L}@]/u,
  pattern: new RegExp(String.raw`^${LABEL}\s{1,4}${bracketedTime()}\s{1,4}(?=\S)`, 'du'),
  ambiguity: 'distinct',
  labels: 'names',
};
