/** A label without the colon at its end, also a wide one, and without the space before that. */
export function withoutColon(label: string): string {
  return /[:：]$/.test(label) ? label.slice(0, -1).trimEnd() : label;
}
