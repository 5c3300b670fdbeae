import assert from 'node:assert/strict';
import { countWords, countWordsIn } from '../../server/core/index.ts';

const counts: readonly (readonly [text: string, words: number])[] = [
  ['', 0],
  [' \t\n ', 0],
  ['one', 1],
  ['one two\tthree\u00a0four\u2003five\u3000six', 6],
  ["don't twenty-one e.g. U.K. 3.5 10%", 6],
  ['— … “” ’ * - ;', 0],
  ['“Yes,” she said—no.', 3],
  ['Ýrsa naïve naı\u0308ve Москва שלום 😀', 5],
  ['早安', 2],
  ['早安 Ann、早', 4],
  ['สวัสดี', 4],
  ['こんにちは', 5],
  ['안녕하세요 여러분', 2],
  ['one [inaudible 00:03:20] two', 2],
  ['one[laughs]two', 1],
  ['[S]he said', 2],
  ['[?Trafford Park?]', 2],
  ['see [the report](https://example.org/a-b)', 3],
  ['one [two three', 3],
  ['one ] two', 2],
  ['[one [two] three', 2],
  ['[00:03:20]', 0],
  ['\ud800 one \udc00', 1],
];

describe('words', () => {
  for (const [text, words] of counts) {
    it(`counts ${words} in ${JSON.stringify(text)}`, () => {
      assert.equal(countWords(text), words);
    });
  }

  it('looks at the given piece only', () => {
    assert.equal(countWords('one two three', 4, 7), 1);
    assert.equal(countWords('one [two three', 0, 9), 2);
    assert.equal(countWords('one two three', 1, 5), 2);
  });

  it('adds up over pieces', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 4, end: 13 },
    ];
    assert.equal(countWordsIn('one two three', spans), 3);
    assert.equal(countWordsIn('one', []), 0);
  });

  it('takes a bracket that closes far away for text', () => {
    assert.equal(countWords(`[${'a '.repeat(300)}]`), 300);
  });
});
