import assert from 'node:assert/strict';
import { tokenize } from './tokenize.ts';

const lines: readonly (readonly [start: string, repeated: string])[] = [
  ['', 'some words of a long speech '],
  ['Ann Lee: ', 'some words of a long speech '],
  ['', 'a: '],
  ['', '**'],
  ['', '('],
  ['', '['],
  ['', '[a'],
  ['', '[?'],
  ['', '[inaudible '],
  ['', '[a] '],
  ['', '(0:00)'],
  ['', 'Ann '],
  ['', 'Ann, '],
  ['', 'Ann (a) '],
  ['', 'J.'],
  ['', 'X'],
  ['', '王'],
  ['Ann', ' '],
  ['**Ann ', ' '],
  ['**Ann', '_'],
  ['Q', ' '],
  ['Note', ' '],
  ['# ', ' '],
  ['// ', ' '],
  ['[a]', ' '],
  ['[0:00]', ' '],
  ['BY Mr Smith', ' '],
];
const small = 5_000;
const factor = 10;

describe('a long line takes time in proportion to its length', () => {
  for (const [start, repeated] of lines) {
    it(`${JSON.stringify(start)} and then ${JSON.stringify(repeated)} again and again`, async () => {
      const short = await time(start + repeated.repeat(small));
      const long = await time(start + repeated.repeat(small * factor));
      // Were it quadratic, the longer line would take a hundred times as long.
      const most = 4 * factor * (short + 2);
      assert.ok(long < most, `${short.toFixed(1)} ms, and ten times the length ${long.toFixed(1)} ms`);
    });
  }
});

/** The lesser of two runs, in milliseconds: what else the machine does can only make a run longer. */
async function time(line: string): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 2; run++) {
    const start = performance.now();
    await tokenize(line);
    runs.push(performance.now() - start);
  }
  return Math.min(...runs);
}
