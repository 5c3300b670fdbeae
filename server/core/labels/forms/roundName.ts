import { LABEL, type LabelForm, TIME_BEFORE } from '../form.ts';

/** A name in round brackets with a colon. */
export const roundName: LabelForm = {
  id: 'round-name',
  shown: '`(Name):`',
  examples: ['(Ann Lee): Good morning.', '(Ann Lee:) Good morning.'],
  opens: /[[(]/,
  pattern: new RegExp(String.raw`^${TIME_BEFORE}\(${LABEL}(?:\)\s?[:：]|[:：]\s?\))(?=\s|$)\s{0,8}`, 'du'),
  ambiguity: 'distinct',
  labels: 'names',
};
