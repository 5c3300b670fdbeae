import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compilePattern, lineKey, packs, profileNames } from '../../server/core/index.ts';
import { clean } from './reading.ts';

describe('packs of furniture', () => {
  for (const { name, entries } of packs) {
    it(`${name}: each entry is for its example, and for nothing longer`, () => {
      for (const { pattern, example } of entries) {
        const { match, prefix } = compilePattern(pattern);
        assert.ok(match(lineKey(example)), `${pattern} is not for ${example}`);
        const isOpen = pattern.endsWith('*') || pattern.endsWith('}');
        if (!isOpen) assert.equal(match(`${lineKey(example)} x`), undefined, pattern);
        if (prefix !== '') assert.equal(match(`And ${lineKey(example)}`), undefined, pattern);
      }
    });

    it(`${name}: no pattern is there twice, and a word that somebody may say is no evidence`, () => {
      assert.equal(new Set(entries.map(({ pattern }) => pattern)).size, entries.length);
      for (const entry of entries) {
        if (entry.amongFurniture) assert.equal(entry.evidence, undefined, entry.pattern);
        const words = entry.pattern.split(' ').length;
        if (words === 1 && entry.as === 'furniture' && /^[\p{L}]+$/u.test(entry.pattern)) {
          assert.ok(entry.amongFurniture || entry.above, entry.pattern);
        }
      }
    });
  }

  it('can be named, each by itself', () => {
    assert.equal(new Set(profileNames).size, packs.length + 2);
    for (const { name } of packs) assert.ok(profileNames.includes(name));
  });

  it('are in the documentation, each with its site', () => {
    const page = readFileSync(new URL('../../docs/cleaning.md', import.meta.url), 'utf8');
    for (const { name, site } of packs) assert.ok(page.includes(`| \`${name}\` | ${site} |`), name);
  });
});

describe('a pattern', () => {
  it('is for whole lines, with anything for a star and a number for #', () => {
    check('Show', 'Show', {});
    check('Show', 'Show me', undefined);
    check('Show', 'I Show', undefined);
    check('a * b', 'a x y b', {});
    check('a* b', 'a b', {});
    check('a*', 'a', {});
    check('Page # of #', 'Page 12 of 340', {});
    check('Page # of #', 'Page of 340', undefined);
    check('Page #', 'Page 12a', undefined);
    check('* »', 'Next »  »', {});
  });

  it('keeps what it names, which is never nothing', () => {
    check('To {who} on {day}.', 'To Ann Lee on Monday.', { who: 'Ann Lee', day: 'Monday' });
    check('To {who}', 'To ', undefined);
    check('({seat})', '()', undefined);
    check('{a} - {b}', 'x - y - z', { a: 'x', b: 'y - z' });
  });

  it('can ask for the same once more', () => {
    check('Photo of {name} {name} {role}', 'Photo of Ann Lee Ann Lee Minister', { name: 'Ann Lee', role: 'Minister' });
    check('Photo of {name} {name}', 'Photo of Ann Lee Ann Lee', { name: 'Ann Lee' });
    check('Photo of {name} {name}', 'Photo of Ann Lee Bo Sand', undefined);
  });

  it('takes a brace without its fellow for text', () => {
    check('{ now', '{ now', {});
    check('a }', 'a }', {});
  });

  it('finds a way to fit where there is one', () => {
    check('{a}-{b} {a}', 'x-y-z x-y', { a: 'x-y', b: 'z' });
    check('{a} {b} {a}', 'x x y x x', { a: 'x', b: 'x y x' });
    check('*#0', 'a10', {});
    check('##', '12', {});
    check('##', '1', undefined);
    check('#{rest}', '12a', { rest: 'a' });
    check('* by *by', 'a by b by c by', {});
    check('*a*b*', 'ba', undefined);
  });

  it('fits as a regular expression with the same meaning does', () => {
    const piece = fc.constantFrom('*', '#', '{a}', '{b}', 'x', '-', ' ', '1', '12');
    const lines = fc.stringMatching(/^[x1 2-]{0,10}$/);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), lines, (pieces, line) => {
        const kept = compilePattern(pieces.join('')).match(line);
        const groups = expressionOf(pieces).exec(line);
        assert.deepEqual(kept && { ...Object.fromEntries(kept) }, groups ? { ...groups.groups } : undefined);
      }),
      { numRuns: 5000 },
    );
  });

  it('does not match a long line that is like it nearly to its end', () => {
    for (const [pattern, line] of [
      ['{x} a {x} a {x} * a * a * a b', 'a '.repeat(500)],
      ['*{x}*{x}*{y}*{y}!', 'a'.repeat(1000)],
      ['*#*#*#*#!', '1'.repeat(1000)],
    ] as const) {
      assert.equal(compilePattern(pattern).match(line), undefined);
    }
  });

  it('reads curly apostrophes and any space as they are meant', () => {
    const text =
      'Skip to\u00a0main  content\n\n\t‘Named day’ questions only occur in the House of Commons. Yes.\nShowing 1-20 out of 30\n\nA word.\n';
    assert.equal(clean(text).text, 'A word.\n');
  });
});

function check(pattern: string, line: string, expected: Record<string, string> | undefined): void {
  const kept = compilePattern(pattern).match(line);
  assert.deepEqual(kept && Object.fromEntries(kept), expected);
}

/** What the pieces of a pattern mean, as an expression that looks for a way to fit in the same order. */
function expressionOf(pieces: readonly string[]): RegExp {
  const sources = pieces.map((piece, at) => {
    if (piece === '*') return '.*?';
    if (piece === '#') return '\\d+';
    const name = /^\{(\w)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece;
    return pieces.indexOf(piece) < at ? `\\k<${name}>` : `(?<${name}>.+?)`;
  });
  return new RegExp(`^${sources.join('')}$`);
}
