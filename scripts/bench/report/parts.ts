import type { Spread } from '../measure/spread.ts';

/** One measured value of one program. */
export interface Row extends Spread {
  /** The name of the value: `time`, `typing, 10 MB`. */
  readonly what: string;
  /** The program. */
  readonly by: string;
  readonly unit: 'ms' | 'MB' | 'MB/s' | 'instructions' | 'characters' | 'bytes a byte';
}

/** The results of one measurement. Its rows can be compared with each other. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** Programs that failed. What was measured before counts. */
  readonly failures?: readonly Failure[];
}

/** A program that failed during a measurement, and why. */
export interface Failure {
  readonly by: string;
  readonly why: string;
}

/** Says that a program failed, as a sentence. */
export function toldFailure({ by, why }: Failure): string {
  return `${by} was left out from some point on: ${why}.`;
}

/** The ratio of two programs' values in a part; undefined if one of them was not measured. */
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
