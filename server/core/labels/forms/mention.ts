import { lazy } from '../../text/lazy.ts';
import { type LabelForm, linePattern } from '../form.ts';

/** A nickname after an at sign, before the words or on the line above them. Whoever writes addresses others so too. */
export const mention: LabelForm = {
  id: 'mention',
  shown: '`@nick`',
  examples: ['@ann good morning', '@ann - good morning'],
  opens: { signs: '@' },
  pattern: linePattern(
    String.raw`^@(?<label>[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])(?:\s{1,4}[-–—])?\s{1,8}(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'nicknames',
  mentions: true,
  // `@ann would prefer the other` says what she thinks.
  // And `@Ann Lee:` is a name of two words.
  excludes: ({ 0: written }, line) => thirdPerson.test(line.slice(written.length)) || fullName().test(line),
};

const fullName = lazy(() => /^@\p{Lu}\S{0,30}(?: \p{Lu}\S{0,30}){1,3}?\s?[:：]\s/u);
const thirdPerson = /^(?:is|was|has|had|does|did|will|would|can|could|may|might|should|said|and|or)\b/;
