import assert from 'node:assert/strict';
import { excerpt } from '../../server/cli/terminal/excerpt.ts';
import { printable } from '../../server/cli/terminal/printable.ts';
import { Progress } from '../../server/cli/terminal/progress.ts';
import { fitted, textWidth } from '../../server/cli/terminal/width.ts';

/** `«` and `»` stand around the place in the line. */
function shown(marked: string, columns: number): string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { source, marker } = excerpt(marked.replace(/[«»]/g, ''), start, end, columns);
  return [source, marker];
}

describe('the excerpt of a line', () => {
  const cases: [what: string, marked: string, columns: number, source: string, marker: string][] = [
    ['a short line is whole', 'Ann «Lee»: yes', 40, 'Ann Lee: yes', '    ^^^'],
    ['an empty place has one mark', 'Ann«» Lee', 40, 'Ann Lee', '   ^'],
    ['so has one at the end', 'Ann Lee«»', 40, 'Ann Lee', '       ^'],
    ['so has one in an empty line', '«»', 40, '', '^'],
    ['a tab is two spaces', '\t«a»\tb', 40, '  a  b', '  ^'],
    ['wide characters take two columns', '王小明：«你»好', 40, '王小明：你好', '        ^^'],
    ['accents take none', 'e\u0301«x»y', 40, 'e\u0301xy', ' ^'],
    ['control characters are seen, not sent', 'a\x1b«\x07»\x7fb\u202ec', 40, 'a␛␇␡b·c', '  ^'],
    ['a line that just fits is not cut', '«a»bcdefghi', 10, 'abcdefghi', '^'],
    ['a long line is cut at its end', '«a»bcdefghijklmnop', 10, 'abcdefghi…', '^'],
    ['and at its beginning', 'abcdefghijklmnop«q»', 10, '…nopq', '    ^'],
    ['and on both sides', 'abcdefghijklmnop«q»rstuvwxyz', 10, '…nopqrstu…', '    ^'],
    ['the mark of what goes on out of sight ends in sight', '«abcdefghijklmnop»', 10, 'abcdefghi…', '^^^^^^^^^'],
  ];
  for (const [what, marked, columns, source, marker] of cases) {
    it(`shows that ${what}`, () => assert.deepEqual(shown(marked, columns), [source, marker]));
  }

  it('tears no character apart, and never is wider than it may be', () => {
    const line = '👩‍👩‍👧 said 😀 to 王小明 '.repeat(50);
    for (let start = 0; start < 300; start++) {
      const { source, marker } = excerpt(line, start, start + 4, 30);
      assert.ok(textWidth(source) <= 30 && marker.length <= 30, source);
      assert.doesNotMatch(source, /\p{Cs}/u);
      assert.ok(marker.includes('^'));
    }
  });

  it('depends on a few hundred characters around the place only', () => {
    const line = 'a\u0301'.repeat(200_000);
    for (let at = 1000; at < 100_000; at += 10_000) {
      const part = excerpt(line.slice(at - 500, at + 1000), 500, 1500, 80);
      assert.deepEqual(excerpt(line, at, line.length, 80), part);
    }
  });
});

describe('texts on a terminal', () => {
  it('are printable, and joined scripts stay joined', () => {
    assert.equal(printable('a\nb\x00c\x9fd\u2028e\ud800f'), 'a␊b␀c·d·e\ufffdf');
    assert.equal(printable('می\u200cخواهم'), 'می\u200cخواهم');
  });

  it('are cut to fit', () => {
    assert.equal(fitted('abc', 3), 'abc');
    assert.equal(fitted('abcd', 3), 'ab…');
    assert.equal(fitted('王小明', 4), '王…');
  });
});

describe('progress', () => {
  const running = (isTerminal: boolean) => {
    let written = '';
    const write = (text: string) => {
      written += text;
    };
    const progress = new Progress({ write, isTerminal, columns: 80 }, -1000);
    progress.at(1, 1200);
    progress.clear();
    progress.clear();
    return written;
  };

  it('is shown on a terminal, and gone afterwards', () => {
    assert.equal(running(true), '\r\x1b[K1 of 1,200 files\r\x1b[K');
  });

  it('is not shown in a pipe', () => {
    assert.equal(running(false), '');
  });
});
