import { spreadOf } from '../measure/spread.ts';
import type { Part, Row } from '../report/parts.ts';
import type { Wish } from '../wish.ts';
import { countServer } from './count.ts';

/** How much of our code one typed letter runs, in texts of any size: the proof without a clock that it does not grow with them. */
export function growth({ quick }: Wish): Part {
  const sizes = quick ? [10_000, 100_000] : [10_000, 1_000_000, 10_000_000];
  const rows = sizes
    .flatMap(countServer)
    .map(({ name, count }): Row => ({ what: name, by: 'colloquy', unit: 'characters', ...spreadOf([count]) }));
  return { name: 'counted', title: 'Code run for one letter typed, counted by V8', rows };
}
