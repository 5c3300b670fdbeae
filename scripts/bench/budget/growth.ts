import { spreadOf } from '../measure/spread.ts';
import type { Part, Row } from '../report/parts.ts';
import type { RunOptions } from '../runOptions.ts';
import { countServer } from './count.ts';

/** How much of our code one typed letter runs in texts of several sizes. This shows without a clock whether it grows with the text. */
export function growth({ quick }: RunOptions): Part {
  const sizes = quick ? [10_000, 100_000] : [10_000, 1_000_000, 10_000_000];
  const rows = sizes
    .flatMap(countServer)
    .map(({ name, count }): Row => ({ what: name, by: 'colloquy', unit: 'characters', ...spreadOf([count]) }));
  return { name: 'counted', title: 'Code run for one letter typed, counted by V8', rows };
}
