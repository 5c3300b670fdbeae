import { strict as assert } from 'node:assert';
import { latinRanges, letterPattern } from '../../server/core/index.ts';

describe('A pattern for letters', () => {
  const kinds = [...latinRanges.keys()];
  const characters = Array.from({ length: 0x2600 }, (_, code) => String.fromCharCode(code));
  const shapes: readonly ((kind: string) => string)[] = [
    (kind) => `^${kind}$`,
    (kind) => `^[x${kind}-]$`,
    (kind) => `^[^${kind}]$`,
    (kind) => String.raw`^\[?[\]${kind}]\]?$`,
    (kind) => String.raw`^\\?${kind}$`,
  ];

  for (const kind of kinds) {
    it(`\\p{${kind}} has the same characters as V8 says, up to U+25FF`, () => {
      for (const shape of shapes) {
        const source = shape(`\\p{${kind}}`);
        const all = new RegExp(source, 'u');
        const patternFor = letterPattern(source);
        const wrong = characters.filter((character) => patternFor(character).test(character) !== all.test(character));
        assert.deepEqual(wrong, [], source);
      }
    });
  }

  it('matches names of other scripts, and beside characters of two units', () => {
    const patternFor = letterPattern(String.raw`^\p{Lu}\p{Ll}+ .$`);
    const names = ['Ann 😀', 'Жанна –', 'Łucja x', 'Ann x', 'ann x', 'Ann  x'];
    assert.deepEqual(
      names.filter((name) => patternFor(name).test(name)),
      names.slice(0, 4),
    );
  });

  it('says which kind of character it does not know', () => {
    assert.throws(() => letterPattern(String.raw`^\p{Sc}$`)('a'), /\\p\{Sc\}/);
  });
});
