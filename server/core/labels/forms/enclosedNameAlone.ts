import { isPair } from '../enclosing.ts';
import { LABEL, type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';

/** A name in braces, corner brackets and the like alone on a line, the words directly below. */
export const enclosedNameAlone: LabelForm = {
  id: 'enclosed-name-alone',
  shown: '`{Name}` on a line of its own',
  examples: ['{Ann Lee}', '«Ann»', '‹Ann›', '【李安】', '〈李安〉'],
  opens: { signs: '{«‹【「〈《〔' },
  pattern: linePattern(
    String.raw`^(?<open>[{«‹【「〈《〔])\s?(?=\p{L})${LABEL}\s?(?<close>[}»›】」〉》〕])\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  alone: true,
  provedByTalk: true,
  encloses: 'names',
  excludes: ({ groups: { open = '', close = '', label = '' } = {} }) => !isPair(open, close) || isOpener(label),
};
