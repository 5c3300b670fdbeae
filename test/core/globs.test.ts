import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { matchesAny, readGlob, splitGlob } from '../../server/core/index.ts';

/** Whether a path fits a glob that can be read. */
function fits(text: string, path: string): boolean {
  const glob = readGlob(text);
  if (typeof glob === 'string') assert.fail(`${text}: ${glob}`);
  return matchesAny([glob], path);
}

/** A glob, what fits it and what does not. */
const cases: readonly (readonly [glob: string, fitting: string, others: string])[] = [
  ['notes.md', 'notes.md', 'Notes.md a/notes.md notes.md.bak'],
  ['*.md', 'a.md .md .a.md', 'a/b.md a.mdx'],
  ['talk-*-*.md', 'talk-a-b.md talk--.md talk-a-b-c.md', 'talk-a.md'],
  ['*ab*ab', 'abab xabxab ababab', 'ab abba'],
  ['day?.md', 'day1.md day-.md', 'day.md day10.md day/.md'],
  ['**/*.md', 'a.md a/b.md a/b/c.md .a/b.md', '../a.md a/../b.md'],
  ['**', 'a a/b .a', '.. ../a'],
  ['drafts/**', 'drafts/a drafts/a/b', 'drafts a/drafts/b'],
  ['a/**/b', 'a/b a/x/b a/x/y/b', 'a/b/c b x/a/b'],
  ['**/a/**/b', 'a/b x/a/b x/a/y/b a/a/b', 'a b/a'],
  ['***/b', 'b a/b a/x/b', 'a'],
  ['a**b', 'ab axxb', 'a/b ax/yb'],
  ['*/*', 'a/b', 'a a/b/c'],
  ['../*', '../a', 'a ../.. ../a/b'],
  ['[a-c]x', 'ax bx cx', 'dx x abx'],
  ['[!a-c]x', 'dx -x', 'ax x'],
  ['[^a]', 'b', 'a'],
  ['[]a]', '] a', 'b'],
  ['[a\\]]', '] a', 'b'],
  ['[a-]', '- a', 'b'],
  ['[[:digit:]_][[:upper:][:lower:]]', '1a _Z', 'aa 11'],
  ['[a', '[a', 'a'],
  ['{a,b}/c', 'a/c b/c', 'c {a,b}/c'],
  ['{a,{b,c}}{,d}', 'a b c ad cd', 'd abd'],
  ['{a/b,c/**}/d', 'a/b/d c/d c/x/d', 'b/d'],
  ['{**/,}x/y', 'x/y a/x/y', 'x'],
  ['{a}{b', '{a}{b', 'ab a'],
  ['a}b,c', 'a}b,c', 'ab'],
  ['[{,}]', '{ , }', 'a'],
  ['\\{a,b\\}', '{a,b}', 'a b'],
  ['\\*\\?\\[', '*?[', 'a?['],
  ['a(b)', 'a(b)', 'ab'],
  ['[(]a+[)]+', '(a+)+', 'a'],
];

describe('a glob', () => {
  for (const [glob, fitting, others] of cases) {
    it(`${glob} is for ${fitting}${others && `, and not for ${others}`}`, () => {
      const paths = (text: string) => text.split(' ').filter((path) => path !== '');
      assert.deepEqual(
        paths(`${fitting} ${others}`).filter((path) => fits(glob, path)),
        paths(fitting),
      );
    });
  }

  it('is for names with spaces and brackets', () => {
    assert.ok(fits('talk (1).md', 'talk (1).md'));
    assert.ok(fits('talk (*).md', 'talk (12).md'));
  });

  it('is for no empty path', () => {
    for (const glob of ['**', '*', '{,a}']) assert.equal(fits(glob, ''), false, glob);
  });

  const refused: readonly (readonly [glob: string, why: RegExp])[] = [
    ['(a+)+b', /no groups such as `\(a\+\)\+`/],
    ['x/(a|b)/y', /no groups such as `\(a\|b\)`/],
    ['((a)*)', /no groups such as `\(a\)\*`/],
    ['@(a)', /no groups such as `@\(a\)`/],
    ['x+(a+(b))', /no groups such as `\+\(b\)`/],
    ['!(a)', /cannot begin with `!`/],
    ['!a/**', /cannot begin with `!`/],
    ['day{1..3}', /no ranges such as `\{1\.\.3\}`/],
    ['*a'.repeat(35_000), /at most 1000 characters/],
    ['{a,b}'.repeat(100), /too many combinations/],
    ['{,}'.repeat(300), /too many combinations/],
    [`${'{a,'.repeat(150)}${'}'.repeat(150)}${'{a,b}'.repeat(15)}`, /too many combinations/],
  ];
  for (const [glob, why] of refused) {
    it(`is refused with a reason: ${glob.slice(0, 40)}`, () => {
      assert.match(String(readGlob(glob)), why);
    });
  }

  it('with many wildcards is matched in few steps', () => {
    // To try every way of sharing 2,000 characters among 300 stars would never end.
    for (const star of ['*a', '*[ab]', '*?', '**/a/']) {
      const many = star.repeat(Math.floor(900 / star.length));
      assert.equal(
        fits(`${many}*b`, star === '**/a/' ? 'a/'.repeat(1000).slice(0, -1) : 'a'.repeat(2000)),
        false,
        star,
      );
    }
  });

  it('means what picomatch takes it for, where both know it', () => {
    const character = fc.constantFrom('a', 'b', '.', '-', '*', '?', '[ab]', '[a-z]', '\\*', '(', ')');
    const name = fc.array(character, { minLength: 1, maxLength: 5 }).map((characters) => characters.join(''));
    const choice = fc.tuple(name, name).map(([a, b]) => `{${a},${b}}`);
    const part = fc.oneof({ weight: 4, arbitrary: name }, choice, fc.constant('**'));
    const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', 'x', '*', '('), minLength: 1, maxLength: 4 });
    const path = fc.array(letters, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (glob, path) => {
        fc.pre(isKnownToBoth(glob, path));
        assert.equal(fits(glob, path), picomatch.isMatch(path, glob, { dot: true, windows: false }));
      }),
      { numRuns: 3000 },
    );
  });
});

/**
 * Leaves out what picomatch reads differently: round brackets as groups, `.` and `..` as names, a folder as part of
 * itself, stars next to each other, a name that ends in a full stop, and braces after `**`.
 */
function isKnownToBoth(glob: string, path: string): boolean {
  if (/[()]|\.\.|\.\*/.test(glob) || /(?:^|[/{,])\.(?:$|[/},])|^\./.test(glob) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path))
    return false;
  if (/\*{2}[^/]|[^/]\*{2}|\*\*\/\*\*/.test(glob) || (glob.includes('**') && glob.includes('{'))) return false;
  return !(glob.endsWith('/**') && fits(glob.slice(0, -3), path));
}

describe('the folder that a glob is searched in', () => {
  const cases: readonly (readonly [path: string, base?: string, glob?: string])[] = [
    ['raw/*.txt', 'raw', '*.txt'],
    ['*.txt', '.', '*.txt'],
    ['/*.txt', '/', '*.txt'],
    ['/a/b/**/c', '/a/b', '**/c'],
    ['../{a,b}/c', '..', '{a,b}/c'],
    ['a/x[12]/c', 'a', 'x[12]/c'],
    ['a/b.txt'],
    ['a/{b}.txt'],
    ['a/[b.txt'],
    ['a/\\*.txt'],
    ['talk (1).txt'],
  ];
  for (const [path, base, glob] of cases) {
    it(`of ${path} is ${base ?? 'none: it is no glob'}`, () => {
      assert.deepEqual(splitGlob(path), base === undefined ? undefined : { base, glob });
    });
  }
});
