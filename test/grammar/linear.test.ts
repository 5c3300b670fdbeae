import assert from 'node:assert/strict';
import { tokenize } from './tokenize.ts';

const lines: readonly (readonly [start: string, repeated: string, end?: string])[] = [
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
  ['at 0:00', ' ', 'x'],
  ['Ann', ' ', 'x'],
  ['[a]', ' ', 'x'],
  ['BY Mr Smith', ' ', 'x'],
  ['', ' 0:00'],
  ['', '[a [b] '],
  ['(', 'a (b) '],
  ['Date: ', 'a '],
  ['Date: a', ' ', '.'],
  ['Interviewer: ', 'A '],
  ['---\nspeakers:\n  - ', 'a '],
  ['---\nspeakers:\n  - ', 'a: '],
  ['---\nspeakers:\n  - a', ' ', 'x'],
  ['---\nspeakers: [', 'a, '],
  ['---\nspeakers: [a', ' ', 'x'],
  ['---\nspeakers:\n  - {', 'name: a '],
];
const small = 5_000;
const factor = 10;

describe('the grammar takes time in proportion to the length of a line', () => {
  for (const [start, repeated, end = ''] of lines) {
    it(`${JSON.stringify(start)}, then ${JSON.stringify(repeated)} again and again, then ${JSON.stringify(end)}`, async () => {
      const short = await time(start + repeated.repeat(small) + end);
      const long = await time(start + repeated.repeat(small * factor) + end);
      // Were it quadratic, the longer line would take a hundred times as long.
      const most = 4 * factor * (short + 2);
      assert.ok(long < most, `${short.toFixed(1)} ms, and ten times the length ${long.toFixed(1)} ms`);
    });
  }
});

/**
 * The lesser of two runs, in milliseconds of this process alone, whatever else the machine does. The expressions of a
 * grammar run in a program of their own kind, whose steps nothing counts.
 */
async function time(line: string): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 2; run++) {
    const start = process.cpuUsage();
    await tokenize(line);
    runs.push(process.cpuUsage(start).user / 1000);
  }
  return Math.min(...runs);
}
