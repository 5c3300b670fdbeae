/** Formats a figure for people: three significant digits, and commas between thousands. */
export function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return Number(value.toPrecision(3)).toString();
}
