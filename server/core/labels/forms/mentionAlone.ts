import { type LabelForm, linePattern } from '../form.ts';

/** A nickname after an at sign alone on a line, the words directly below, as chats have it. */
export const mentionAlone: LabelForm = {
  id: 'mention-alone',
  shown: '`@nick` on a line of its own',
  examples: ['@ann', '@ann.lee', '@ann:'],
  opens: { signs: '@' },
  pattern: linePattern(String.raw`^@(?<label>[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])\s?:?\s{0,8}(?=$)`),
  ambiguity: 'distinct',
  labels: 'nicknames',
  alone: true,
};
