import { type LabelForm, linePattern } from '../form.ts';
import { isOpener, NO_LABEL, opensSentence } from '../sentenceOpeners.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const TAG = String.raw`<\/?\p{L}[^<>\n]{0,40}>`;
const BEFORE = String.raw`(?:${TAG}|[^\p{L}\s<][^\p{L}\n<]{0,29}|<)`;
/** What stands in brackets after the name, or a time. */
const REMARK = String.raw`(?:\s?[([{<][^()[\]{}<>\n]{1,40}[)\]}>]|,?\s\d{1,3}:\d\d(?::\d\d)?,?)`;
const SIGNS = String.raw`(?:${TAG}|[^\p{L}\p{N}\s([{<:：][^\p{L}\p{N}\s([{:：]{0,3})`;
/** Signs after which prose goes on too. */
const PROSE = String.raw`(?![.,!?;:'’"”-][.,!?;:'’"”)-]?\s)`;
const SPACE = String.raw`(?:\s[-–—]{1,2})?(?:\s|&nbsp;){1,8}`;
const NEXT = String.raw`${SPACE}${NO_LABEL}(?=["“'‘¿¡(]?\p{Lu})`;

/** A name between signs that no other form has, or before them. */
export const nameInSigns: LabelForm = {
  id: 'name-in-signs',
  shown: '`*Name*`',
  examples: [
    '*Ann* We should go.',
    '🎤 Ann We should go.',
    'Ann… We should go.',
    '<u>Ann</u> We should go.',
    'Ann (host) We should go.',
  ],
  opens: { letter: true, digit: true, otherSigns: true, signs: `!"#$%&'(*+,-./:;<=>?@[\\^_\`{|}~§•–—→“„«‹【「` },
  pattern: linePattern(
    String.raw`^(?:${BEFORE}(?<label>${WORD}(?:\s${WORD}){0,2})${REMARK}?(?:${PROSE}\s?${SIGNS}(?=${SPACE}\p{Ll})|(?:\s?${SIGNS})?(?=${NEXT}))|(?<early>${WORD}(?:\s${WORD}){0,2})(?:${REMARK}${SIGNS}?|${PROSE}${SIGNS}|(?=\s{3}))(?=${NEXT}))${SPACE}`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  prose: true,
  saysSentence: opensSentence,
  excludes: ({ 0: written, groups: { label = '', early = '' } = {} }, line) =>
    isOpener(label || early) || /^#{1,6}\s/.test(line) || opensLink(written),
};

/** `[Ann Lee and others](…)`: the bracket before the name is closed later. */
function opensLink(written: string): boolean {
  return written.includes('[') && !written.includes(']');
}
