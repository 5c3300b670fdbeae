import type { CleanReport } from '../../../core/index.ts';

/** What cleaning did, for programs; lines count from 1. */
export function reportAsJson(path: string, report: CleanReport): string {
  return `${JSON.stringify({ version: 1, path, ...report }, null, 2)}\n`;
}
