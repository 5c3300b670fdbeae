import { voiceWords } from '../commonLabels.ts';
import { type LabelForm, linePattern } from '../form.ts';
import { isInitials, isThing } from '../labels.ts';
import { isOpener } from '../sentenceOpeners.ts';
import { signsBefore } from '../signsBefore.ts';

/** Whatever stands before a colon, between whatever signs: no form of label, but it returns before sentences. */
export const wordsColon: LabelForm = {
  id: 'words-colon',
  shown: '`… words:`',
  examples: [
    'audience member: We should go.',
    '#Ann: We should go.',
    'a) Ann: We should go.',
    'Ann <laughs>: We should go.',
  ],
  opens: {
    letter: true,
    digit: true,
    otherSigns: true,
    signs: ` \t\u3000!"#$%&'(*+,-./:;<=>?@[\\^_\`{|}~§•–—→“„«‹【「`,
  },
  has: /[:：]/,
  pattern: linePattern(
    String.raw`^(?:${signsBefore(80)}|[a-z\d]{1,3}[)\]]\s)(?<label>\p{L}[^:：\n]{0,60}?)[^\p{L}\p{N}:：\n]{0,6}[:：][^\p{L}\p{N}\s]{0,6}\s{1,8}(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'words',
  prose: true,
  excludes: ({ 0: written, groups: { label = '' } = {} }, line) =>
    /^(?:#{1,6}\s|(?:[-*+] )?\[[ xX]?\]\s)/.test(line) ||
    /^(?:<?https?:|#\S|\.{0,2}\/\S)/.test(line.slice(written.length)) ||
    (!hasVoice(label) && (isOpener(label) || (isThing(label) && !isShortInitials(label)))) ||
    label.split(' ', 8).length > 7,
};

/** `RE` and `PS` may be people; longer words in capitals seldom are. */
function isShortInitials(label: string): boolean {
  return label.length < 4 && isInitials(label);
}

/** `audience member`, `the chair`. */
function hasVoice(label: string): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => voiceWords.has(word));
}
