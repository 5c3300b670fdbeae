import { countChanges, type Speech, type TranscriptComparison } from '../../../core/index.ts';
import type { Compared } from './compared.ts';

/** What changed, for programs; lines count from 1. */
export function changesAsJson(comparison: TranscriptComparison, { before, after }: Compared): string {
  const report = {
    version: 1,
    before,
    after,
    same: comparison.same,
    counts: Object.fromEntries(countChanges(comparison)),
    renames: comparison.renames.map(({ from, to, turns, isMerge }) => ({ from, to, turns, merge: isMerge })),
    markers: comparison.markers,
    changes: comparison.changes.map(({ kinds, before, after, words }) => {
      return { kinds, before: before.map(placeOf), after: after.map(placeOf), words };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function placeOf({ line, speakers }: Speech) {
  return { line, speakers };
}
