/** How many lines have something on them. */
export function countWritten(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '').length;
}
