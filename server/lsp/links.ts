import type { Position } from 'vscode-languageserver';

/** Where a rule is explained. */
export function rulePage(rule: string): string {
  return `https://github.com/colloquy-transcripts/colloquy/blob/main/docs/rules.md#${rule}`;
}

/** A Markdown link to a line, as editors follow it. */
export function lineLink(uri: string, { line }: Position): string {
  return `[line ${line + 1}](${uri}#L${line + 1})`;
}
