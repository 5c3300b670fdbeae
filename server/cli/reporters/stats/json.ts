import type { Figures, FileStats } from '../../commands/stats/figures.ts';

/** One JSON object. Programs read it, so keys may be added, but never renamed. */
export function statsAsJson(files: readonly FileStats[], total: Figures): string {
  const rows = files.map((file) => JSON.stringify(file)).join(',\n');
  return `{"version":1,"files":[\n${rows}\n],"total":${JSON.stringify(total)}}\n`;
}
