import { type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const NUMBER_OR_WORD = String.raw`(?:${WORD}|\p{Lu}|\d{1,4})`;

/**
 * A full name between signs that no other form has. What it is cannot be known, so no file proves it; but where the name returns so, its
 * words must not go to the speaker above.
 */
export const otherLayout: LabelForm = {
  id: 'other-layout',
  shown: '`… Name …`',
  examples: [
    '00:03;Ann Lee;Good morning.',
    '[00:03] Ann Lee Good morning.',
    'ANN LEE, good morning.',
    '00:03,Ann Lee,Good morning.',
    '1\tAnn Lee\tGood morning.',
    'Ann Lee [Guest] Good morning.',
    'Ann Lee (Guest) Good morning.',
    '"Ann Lee" Good morning.',
    '*Ann Lee* Good morning.',
    'Ann Lee… Good morning.',
    'Ann Lee. Good morning.',
    'Ann Lee   Good morning.',
  ],
  opens: { otherSigns: true, letter: true, digit: true, signs: '!"#$%&(*+,-./<=>?@[\\_`{|}~§•–—→“„«‹【「' },
  pattern: linePattern(
    String.raw`^(?:[^\p{L}\n]{0,30}(?<label>${WORD}(?:\s${NUMBER_OR_WORD}){1,3})\s?(?:[:：;|/\\)}>»=→•·~#]|[*_”"\x60›]{1,3}\s(?=\p{Lu})|(?:…|\.{3})(?=\s)|\.\s(?=\p{Lu})|\s{2,8}(?=\p{Lu})|\([^()\n]{1,40}\)\s(?=\p{Lu})|[^\p{L}\p{N}\p{ASCII}]{1,4}\s?[:：]|\](?!\()|\d{1,3}:\d\d|(?<=\p{Lu}{2}),\s|,(?=\S)|\t|\[\p{L})|[^\p{L}\n]{0,20}\d:\d\d[^\p{L}\n]{0,10}(?<early>${WORD}\s${NUMBER_OR_WORD})\s)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  unprovable: true,
  // `## Lee Road: the bridge` is a heading.
  excludes: ({ 0: written, groups: { early = '' } = {} }, line) =>
    /^#{1,6}\s/.test(line) ||
    // Any words and a colon are a form of their own.
    (/[:：]$/.test(written) && /^\s/.test(line.slice(written.length))) ||
    isOpener(early.slice(early.indexOf(' ') + 1)),
};
