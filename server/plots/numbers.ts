import { clockTime, formatNumber } from '../core/index.ts';

/** A length on the axis of a plot, for people: `1,200 words`, `01:20`. */
export function formatLength(length: number, unit: 'words' | 'seconds'): string {
  return unit === 'seconds' ? clockTime(Math.round(length)) : `${formatNumber(Math.round(length))} words`;
}

/** Round places on an axis from 0 to `length`, about `count` of them. */
export function ticks(length: number, count: number, unit: 'words' | 'seconds'): number[] {
  const steps = unit === 'seconds' ? [1, 5, 10, 30, 60, 300, 600, 1800, 3600, 7200, 18_000, 36_000, 86_400] : undefined;
  const least = length / count;
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const step =
    steps?.find((one) => one >= least) ?? [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least) ?? least;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
