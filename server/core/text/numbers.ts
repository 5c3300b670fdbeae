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
