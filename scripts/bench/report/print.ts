import { shown } from './numbers.ts';
import { type Part, type Row, toldFailure } from './parts.ts';

/** Formats a part for a terminal. */
export function printed({ name, title, rows, failures = [] }: Part): string {
  const lines = rows.map(({ what, by, unit, ...spread }: Row) => {
    const range = spread.count > 1 ? `  (95 %: ${shown(spread.p95)}, ${spread.count} times)` : '';
    return `  ${what.padEnd(26)} ${by.padEnd(20)} ${shown(spread.median).padStart(12)} ${unit}${range}`;
  });
  return [`${title} (${name})`, ...lines, ...failures.map((failure) => `  ${toldFailure(failure)}`)].join('\n');
}
