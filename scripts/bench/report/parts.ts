import type { Spread } from '../measure/spread.ts';

/** One thing that was measured of one program. */
export interface Row extends Spread {
  /** What was measured: `time`, `typing, 10 MB`. */
  readonly what: string;
  /** Of which program. */
  readonly by: string;
  readonly unit: 'ms' | 'MB' | 'MB/s' | 'instructions' | 'characters' | 'bytes a byte';
}

/** What was measured in one go, so that its rows may be held against each other. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** How many times more one program took than another of the same part; undefined where either was not measured. */
export function ratio(part: Part | undefined, what: string, more: string, less: string): number | undefined {
  const above = figure(part, what, more);
  const below = figure(part, what, less);
  return above === undefined || below === undefined ? undefined : above / below;
}

/** The median of a row. */
export function figure(part: Part | undefined, what: string, by: string): number | undefined {
  return rowOf(part, what, by)?.median;
}

export function rowOf(part: Part | undefined, what: string, by: string): Row | undefined {
  return part?.rows.find((row) => row.what === what && row.by === by);
}
