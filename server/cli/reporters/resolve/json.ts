import type { Resolved } from './resolved.ts';

/** What became of each quotation, for programs; lines count from 1. */
export function quotesAsJson(path: string, resolved: readonly Resolved[]): string {
  const quotes = resolved.map(({ quotation, resolution }) => {
    const { text, path, quotedLine, line } = quotation;
    const quoted = { line, text, path, quotedLine };
    return resolution === 'missing'
      ? { ...quoted, state: 'missing' }
      : { ...quoted, ...resolution, line, nowAt: resolution.line ?? null };
  });
  return `${JSON.stringify({ version: 1, path, quotes }, null, 2)}\n`;
}
