/** The result of measuring the same thing several times. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number);
  return { median: at(0.5), p95: at(0.95), least: at(0), most: at(1), count: sorted.length };
}

/** Rounds to four significant digits, which is more than a clock can measure. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
