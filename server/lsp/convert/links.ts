import type { Position } from 'vscode-languageserver';

/** A Markdown link to a line that editors can follow. */
export function lineLink(uri: string, { line }: Position): string {
  return `[line ${line + 1}](${uri}#L${line + 1})`;
}
