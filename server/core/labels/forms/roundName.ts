import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A name in round brackets with a colon. */
export const roundName: LabelForm = {
  id: 'round-name',
  shown: '`(Name):`',
  examples: ['(Ann Lee): Good morning.', '(Ann Lee:) Good morning.'],
  opens: { signs: '[(' },
  has: /[:：]/,
  pattern: linePattern(String.raw`^${TIME_BEFORE}\(${LABEL}(?:\)\s?[:：]|[:：]\s?\))(?=\s|$)\s{0,8}`),
  ambiguity: 'distinct',
  labels: 'returning nicknames',
};
