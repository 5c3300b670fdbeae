import { LineKind } from '../syntax/tree.ts';
import type { Row } from './rows.ts';

/**
 * Where a speaker goes on until the next cue (`attribution: inherit`), words below a turn that was opened belong to the
 * turn.
 */
export function inheritTurns(rows: readonly Row[]): Row[] {
  let isOpen = false;
  return rows.map((row) => {
    if (row.kind === LineKind.cue) isOpen = true;
    if (row.kind === LineKind.heading) isOpen = false;
    return isOpen && row.kind === LineKind.unattributed ? { ...row, kind: LineKind.speech } : row;
  });
}
