/** Where a rule is explained. */
export function rulePage(rule: string): string {
  return `https://github.com/colloquy-transcripts/colloquy/blob/main/docs/rules.md#${rule}`;
}
