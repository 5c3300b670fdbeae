import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, compareTranscripts, format, reflow } from '../../server/core/index.ts';
import { parse } from './reading.ts';
import * as soup from './soup.ts';

/** Text before, and with one sentence a line. */
const cases: readonly (readonly [title: string, before: string, after: string])[] = [
  [
    'begins each sentence of a turn on a new line',
    'Ann Lee: I keep bees. Do you? My uncle does!\n',
    'Ann Lee: I keep bees.\n  Do you?\n  My uncle does!\n',
  ],
  [
    'joins the lines of a sentence',
    'Ann Lee: I keep\n  bees by the\n  river. Twelve hives.\n',
    'Ann Lee: I keep bees by the river.\n  Twelve hives.\n',
  ],
  [
    'keeps abbreviations and numbers',
    'Ann Lee: Dr. Sand has 3.5 hives. I have none.\n',
    'Ann Lee: Dr. Sand has 3.5 hives.\n  I have none.\n',
  ],
  [
    'keeps paragraphs and what stands between them',
    'Ann Lee: One. Two.\n\n  Three. Four.\n[Laughter.]\n  Five. Six.\n',
    'Ann Lee: One.\n  Two.\n\n  Three.\n  Four.\n[Laughter.]\n  Five.\n  Six.\n',
  ],
  [
    'begins no line with what would be a label',
    'Ann Lee: I said to him. Bo Sand: you are late. He laughed.\n\nBo Sand: Yes.\n',
    'Ann Lee: I said to him. Bo Sand: you are late.\n  He laughed.\n\nBo Sand: Yes.\n',
  ],
  [
    'begins no line with a bracket',
    'Ann Lee: It was so. [Laughter.] (Off the record.) Then we left.\n',
    'Ann Lee: It was so. [Laughter.] (Off the record.)\n  Then we left.\n',
  ],
  [
    'leaves text without a speaker as it is',
    'One. Two. Three.\n\nAnn Lee: Four.\n',
    'One. Two. Three.\n\nAnn Lee: Four.\n',
  ],
  [
    'keeps the margin of a text with one voice',
    '---\nspeaker: Ann Lee\n---\n\nOne. Two.\n',
    '---\nspeaker: Ann Lee\n---\n\nOne.\nTwo.\n',
  ],
  [
    'breaks no word apart where a sentence begins without a space',
    'Ann Lee: I was there. Yes, I was...And so were you.\n',
    'Ann Lee: I was there.\n  Yes, I was...And so were you.\n',
  ],
  ['keeps the line endings of the text', 'Ann Lee: One. Two.\r\n', 'Ann Lee: One.\r\n  Two.\r\n'],
];

/** The same for text without a speaker, which has no paragraphs to go back to. */
const openCases: typeof cases = [
  [
    "gives the sentences of a recogniser's lines without a speaker a line each",
    'Good evening and welcome. Tonight\nwe talk about bees. Thanks for\nhaving me. How many hives do you\nkeep these days? Twelve, by\nthe river, and four more\nin the orchard. Do they like it\nthere? They do. It is warm and\nthe ground is dry.\n',
    'Good evening and welcome.\nTonight we talk about bees.\nThanks for having me.\nHow many hives do you keep these days?\nTwelve, by the river, and four more in the orchard.\nDo they like it there?\nThey do.\nIt is warm and the ground is dry.\n',
  ],
  [
    'keeps the lines around one that would be a label, and breaks the others',
    'Good evening and welcome. Tonight\nwe talk about bees. Thanks for\nhaving me. I know what you\nkeep at home, and so does Mr.\nLindgren: that is what he told\nthe whole town on Friday.\nDo they like it\nthere? They do. It is warm and\nthe ground is dry.\n',
    'Good evening and welcome.\nTonight we talk about bees.\nThanks for having me.\nI know what you keep at home, and so does Mr.\nLindgren: that is what he told\nthe whole town on Friday.\nDo they like it there?\nThey do.\nIt is warm and the ground is dry.\n',
  ],
  [
    'keeps lines without punctuation',
    'good evening and welcome tonight\nwe talk about bees thanks for\nhaving me how many hives do you\nkeep these days twelve by\nthe river and four more\nin the orchard do they like it\nthere they do it is warm and\nthe ground is dry\n',
    'good evening and welcome tonight\nwe talk about bees thanks for\nhaving me how many hives do you\nkeep these days twelve by\nthe river and four more\nin the orchard do they like it\nthere they do it is warm and\nthe ground is dry\n',
  ],
];

describe('one sentence per line', () => {
  for (const [title, before, after] of [...cases, ...openCases]) {
    it(title, () => {
      assert.equal(broken(before, 'sentence'), after);
      assert.equal(broken(after, 'sentence'), after);
      assert.deepEqual(format(parse(after)), []);
    });
  }

  it('is undone by one paragraph per line', () => {
    for (const [, before] of cases.filter(([, before]) => !before.includes('keep\n'))) {
      assert.equal(broken(broken(before, 'sentence'), 'paragraph'), broken(before, 'paragraph'));
    }
  });

  it('keeps every word and every speaker of any text', () => {
    fc.assert(
      fc.property(soup.text, fc.constantFrom('sentence' as const, 'paragraph' as const), (text, line) => {
        const { changes, renames } = compareTranscripts(parse(text), parse(broken(text, line)));
        assert.deepEqual([changes, renames], [[], []]);
      }),
    );
  });
});

function broken(text: string, line: 'sentence' | 'paragraph'): string {
  return applyEdits(text, reflow(parse(text), line));
}
