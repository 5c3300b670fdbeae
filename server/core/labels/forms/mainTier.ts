import { type LabelForm, linePattern } from '../form.ts';

/** The main tier of CHAT (TalkBank): a star and three letters or digits. */
export const mainTier: LabelForm = {
  id: 'main-tier',
  shown: '`*ABC:`',
  examples: ['*CHI:\tgood morning .', '*MOT: good morning .'],
  opens: { signs: '*' },
  pattern: linePattern(String.raw`^\*(?<label>[A-Z][A-Z0-9]{2}):\s{1,8}(?=\S)`),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
