/** A number with its noun: `1 cue`, `2,044 cues`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** A whole number with commas between thousands: `2,044`. `Intl.NumberFormat` would do the same and loads slowly. */
export function formatNumber(count: number): string {
  const digits = String(count);
  const groups: string[] = [];
  let end = digits.length;
  for (; end > 3; end -= 3) groups.unshift(digits.slice(end - 3, end));
  return [digits.slice(0, end), ...groups].join(',');
}

/** Seconds in whole milliseconds: with three decimals at most. */
export function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Whole percents; a small share is not shown as 0 %, nor nearly everything as 100 %. */
export function formatShare(part: number, whole: number): string {
  const rounded = Math.round((100 * part) / Math.max(whole, 1));
  if (rounded === 0 && part > 0) return '<1 %';
  return rounded === 100 && part < whole ? '>99 %' : `${rounded} %`;
}

/** Whether no number is smaller than the one before it, and none is below 0. */
export function doRise(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => number >= (numbers[at - 1] ?? 0));
}
