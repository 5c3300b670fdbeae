import assert from 'node:assert/strict';
import { fuzzyMatcher } from '../../server/core/index.ts';

describe('what somebody types', () => {
  const ranked: [typed: string, ...names: string[]][] = [
    ['rim', 'Rim', 'Rimmer', 'Marie Rimmer', 'River Mole'],
    ['mr', 'MR', 'Mr Speaker', 'Marie Rimmer', 'Mary Ann Ross'],
    ['marie r', 'Marie R', 'Marie Rimmer', 'Anne Marie Ross'],
    ['jones', 'Jones', 'Alex Davies-Jones'],
    ['adj', 'ADJ', 'Alex Davies-Jones'],
    ['zoe', 'Zoë', 'Zoé Hall'],
  ];
  for (const [typed, ...names] of ranked) {
    it(`ranks names for ${typed}`, () => {
      const matches = fuzzyMatcher(typed);
      const found = [...names, 'Bob', 'Grimsby', 'Hamrin', 'Tom River', 'Adam Oje'].reverse().flatMap((name) => {
        const rank = matches(name);
        return rank === undefined ? [] : [{ name, rank }];
      });
      found.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length);
      assert.deepEqual(
        found.map(({ name }) => name),
        names,
      );
    });
  }

  it('fits everything while nothing is typed', () => {
    assert.equal(fuzzyMatcher(' ')('Ann'), fuzzyMatcher('')('Bo'));
  });
});
