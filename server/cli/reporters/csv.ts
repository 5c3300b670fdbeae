import { csvRow as row } from '../../core/index.ts';
import { printable } from '../terminal/printable.ts';

/** A row of comma-separated values that a terminal can show. */
export function csvRow(values: readonly (string | number)[]): string {
  return row(values.map((value) => (typeof value === 'number' ? value : printable(value))));
}
