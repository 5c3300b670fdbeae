import { lazy } from '../../text/lazy.ts';
import { anySayingWord, pronouns } from '../commonLabels.ts';
import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name and a word such as `says` or `asked`. Whoever tells a story quotes others so, in quotation marks or on the lines below. */
export const nameSays: LabelForm = {
  id: 'name-says',
  shown: '`Name says:`',
  examples: [
    'Ann Lee says: Good morning.',
    'Ann asked: Did you go?',
    '**Ann Lee** says: Good morning.',
    'Ana dice: Buenos días.',
  ],
  opens: { letter: true, signs: '*_' },
  has: /[:：]/,
  pattern: linePattern(
    () =>
      String.raw`^(?<stars>\*{0,2}|_{0,2})${LABEL}(?:\k<stars>\s(?:${anySayingWord()})\s?[:：]|\s(?:${anySayingWord()})\s?(?:[:：]\s?\k<stars>|\k<stars>\s?[:：]))\s{1,8}(?=[^\s"“„«])`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  mentions: true,
  excludes: ({ groups: { label = '' } = {} }) => pronouns.has(label.toLowerCase()),
};

/** Whether the beginning of a line may have such a label. */
export function mayBeNameSays(head: string): boolean {
  return saysBeforeColon().test(head);
}

const saysBeforeColon = lazy(() => new RegExp(String.raw`\s(?:${anySayingWord()})\s?[:：]`, 'u'));
