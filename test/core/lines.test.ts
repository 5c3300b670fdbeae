import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines, splitWrittenLines } from '../../server/core/index.ts';

/** What each line of a text holds, by its offsets. */
const cut: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  ['an empty text', '', ['']],
  ['a text without an ending', 'one', ['one']],
  ['LF', 'one\ntwo', ['one', 'two']],
  ['CRLF', 'one\r\ntwo', ['one', 'two']],
  ['a lone CR', 'one\rtwo', ['one', 'two']],
  ['all three', 'one\r\ntwo\rthree\nfour', ['one', 'two', 'three', 'four']],
  ['an ending at the end, behind which is an empty line', 'one\n', ['one', '']],
  ['nothing but endings', '\r\r\n\n\r', ['', '', '', '', '']],
  ['LF before CR, which are two', 'one\n\rtwo', ['one', '', 'two']],
  ['a byte order mark, which is on no line', '\ufeffone\ntwo', ['one', 'two']],
  ['a byte order mark that is not at the beginning', 'one\n\ufefftwo', ['one', '\ufefftwo']],
  ['other white space, which ends no line', 'one\u2028two\vthree\ffour\u0085', ['one\u2028two\vthree\ffour\u0085']],
];

describe('lines', () => {
  for (const [name, text, expected] of cut) {
    it(`knows ${name}`, () => {
      const lines = new Lines(text);
      const found = Array.from({ length: lines.count }, (_, line) => text.slice(lines.start(line), lines.end(line)));
      assert.deepEqual(found, expected);
    });
  }

  it('gives the written lines of a text, without what is around their words', () => {
    const text = cut.map(([, piece]) => piece).join('\n \t\r\n');
    const lines = new Lines(text);
    const texts = Array.from({ length: lines.count }, (_, line) =>
      text.slice(lines.start(line), lines.end(line)).trim(),
    );
    assert.deepEqual(
      splitWrittenLines(text),
      texts.filter((line) => line !== ''),
    );
  });

  it('tells the position of an offset, counted from 0 in UTF-16 units', () => {
    const lines = new Lines('a😀b\r\nc\n');
    const positions = [0, 1, 3, 4, 5, 6, 7, 8].map((offset) => lines.positionAt(offset));
    assert.deepEqual(
      positions.map(({ line, character }) => `${line}:${character}`),
      // Inside CRLF is the line's end; behind the last LF is an empty line.
      ['0:0', '0:1', '0:3', '0:4', '0:4', '1:0', '1:1', '2:0'],
    );
  });

  it('moves a place outside the text to its nearest end', () => {
    const lines = new Lines('\ufeffone\ntwo');
    assert.deepEqual(lines.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 3 });
    assert.equal(lines.offsetAt({ line: -1, character: 0 }), 0);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 8);
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 4);
    assert.equal(lines.offsetAt({ line: 1, character: -5 }), 5);
  });

  it('counts columns behind a byte order mark', () => {
    const lines = new Lines('\ufeffone');
    assert.deepEqual(lines.positionAt(1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 2 }), 3);
  });

  it('takes positions to offsets and back', () => {
    const unit = fc.constantFrom('a', 'é', '😀', '\ud800', '\r', '\n', '\r\n');
    fc.assert(
      fc.property(fc.string({ unit }), fc.nat(40), (text, at) => {
        const lines = new Lines(text);
        const position = lines.positionAt(at);
        assert.deepEqual(lines.positionAt(lines.offsetAt(position)), position);
        assert.equal(lines.lineAt(lines.offsetAt(position)), position.line);
      }),
    );
  });

  it('spans lines without the last ending', () => {
    assert.deepEqual(new Lines('one\r\ntwo\r\nthree').span(0, 1), { start: 0, end: 8 });
    assert.deepEqual(new Lines('one\r\ntwo\r\nthree').span(1), { start: 5, end: 8 });
    assert.equal(new Lines('one\r\ntwo').endWithBreak(0), 5);
  });

  for (const [text, lineBreak] of [
    ['', '\n'],
    ['one', '\n'],
    ['one\ntwo\r\n', '\n'],
    ['one\r\ntwo\n', '\r\n'],
    ['one\rtwo', '\r'],
  ] as const) {
    it(`writes ${JSON.stringify(lineBreak)} into ${JSON.stringify(text)}`, () => {
      assert.equal(new Lines(text).lineBreak, lineBreak);
    });
  }
});
