import { type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';
import { signsBefore } from '../signsBefore.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const NUMBER_OR_WORD = String.raw`(?:${WORD}|\p{Lu}|\d{1,4})`;

/** What may stand after the name, and hardly in prose. */
const AFTER = [
  String.raw`(?:[:：]'{2,3}|'{2,3}\s?[:：]?)\s{1,8}`,
  String.raw`\s?[:：;|/\\)}>»=→•·~#@^]`,
  '&(?:nbsp|[lg]t);',
  String.raw`[*_›]{1,3}\s(?=\S)`,
  String.raw`[”"\x60]\s(?=\p{Lu})`,
  '_{2,}',
  String.raw`\s?(?:…|\.{2,})(?=\s)`,
  String.raw`[.!?]\s(?=\p{Lu})`,
  String.raw`\s{2,8}(?=\p{Lu})`,
  String.raw`\s?\([^()\n]{1,40}\)\s(?=\p{Lu})`,
  String.raw`\s?[[({<][^()[\]{}<>\n]{1,40}[\])}>]\s?[:：]`,
  String.raw`\s\d{1,6}(?:[.,]\d{1,3})?\s?s?(?:ec)?\s?[:：.)]`,
  String.raw`\s\p{Ll}{3,14}(?:\s?[:：]\s|,\s["“«])`,
  String.raw`[^\p{L}\p{N}\p{ASCII}]{1,4}\s?[:：]`,
  String.raw`\](?!\()`,
  String.raw`\d{1,3}:\d\d`,
  String.raw`(?<=\p{Lu}{2}),\s`,
  String.raw`"?,(?=\S)`,
  String.raw`\t`,
  String.raw`\s?\[\p{L}`,
  String.raw`<\/?\p{L}`,
];
const TIMED = String.raw`[^\p{L}\n]{0,20}\d:\d\d[^\p{L}\n]{0,10}(?<early>${WORD}\s${NUMBER_OR_WORD})\s`;

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
    "'''Ann Lee:''' Good morning.",
    '&lt;Ann Lee&gt; Good morning.',
    'Ann Lee @ Hill Radio: Good morning.',
    'Ann Lee {12.5s}: Good morning.',
  ],
  opens: { otherSigns: true, letter: true, digit: true, signs: `!"#$%&'(*+,-./:;<=>?@[\\^_\`{|}~§•–—→“„«‹【「` },
  pattern: linePattern(
    `^(?:${signsBefore(40)}(?<label>${WORD}(?:\\s${NUMBER_OR_WORD}){1,3})(?:${AFTER.join('|')})|${TIMED})`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  unprovable: true,
  // `## Lee Road: the bridge` is a heading.
  excludes: ({ 0: written, groups: { label = '', early = '' } = {} }, line) =>
    /^#{1,6}\s/.test(line) ||
    // Any words and a colon are a form of their own.
    (label !== '' &&
      /^\s?[:：]$/.test(written.slice(written.indexOf(label) + label.length)) &&
      /^\s/.test(line.slice(written.length))) ||
    isOpener(early.slice(early.indexOf(' ') + 1)),
};
