import { type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';

/** A single name alone on a line, the words directly below. Answers and headings of one word look so too. */
export const wordAlone: LabelForm = {
  id: 'word-alone',
  shown: '`Name` on a line of its own',
  examples: ['Ann', 'LEE', 'ann_l', 'LEE (off)', '> **Ann**', '*Ann*'],
  opens: { letter: true, signs: '>*_' },
  has: /^(?:> )?\S{2,40}(?: \([^)]{1,20}\))?\s{0,8}$/,
  pattern: linePattern(
    String.raw`^(?:>\s)?(?<stars>\*{0,2}|_{0,2})(?<label>[\p{L}\p{N}_][\p{L}\p{M}\p{N}'’_-]{0,29}[\p{L}\p{M}\p{N}_])\k<stars>(?:\s\([^()\n]{1,20}\))?\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'returning nicknames',
  alone: true,
  provedByTalk: true,
  excludes: ({ groups: { label = '' } = {} }) => isOpener(label),
};
