import assert from 'node:assert/strict';
import { editDistance, findNearest } from '../../server/core/index.ts';

describe('nearest', () => {
  const candidates = ['unattributed', 'unknown-speaker', 'unlisted-speaker', 'header', 'off'];
  for (const [word, meant] of [
    ['unatributed', 'unattributed'],
    ['Unlisted-Speaker', 'unlisted-speaker'],
    ['unkown-speaker', 'unknown-speaker'],
    ['haeder', 'header'],
    ['of', undefined],
    ['offf', 'off'],
    ['trailing-space', undefined],
    ['', undefined],
  ] as const) {
    it(`${JSON.stringify(word)} means ${meant ?? 'nothing known'}`, () => {
      assert.equal(findNearest(word, candidates), meant);
    });
  }
});

describe('editDistance', () => {
  for (const [a, b, limit, distance] of [
    ['jdh', 'jhd', 2, 1],
    ['Chis Benson', 'Chris Benson', 2, 1],
    ['Williams', 'William', 2, 1],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['same', 'same', 0, 0],
    ['same', 'some', 0, 1],
    ['', 'abc', 5, 3],
    ['a', 'abcdef', 2, 3],
  ] as const) {
    it(`${a} and ${b}, at most ${limit}: ${distance}`, () => {
      assert.equal(editDistance(a, b, limit), distance);
      assert.equal(editDistance(b, a, limit), distance);
    });
  }
});
