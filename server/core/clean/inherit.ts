import { LineKind } from '../syntax/tree.ts';
import type { Row } from './rows.ts';

/**
 * Where a speaker goes on until the next cue (`attribution: inherit`), the words below a new turn belong to it, up to a line
 * that may name another speaker.
 */
export function inheritTurns(rows: readonly Row[]): Row[] {
  let isOpen = false;
  return rows.map((row) => {
    if (row.kind === LineKind.cue) isOpen = row.turn === undefined;
    if (row.kind === LineKind.heading || row.isDoubtful) isOpen = false;
    return isOpen && row.kind === LineKind.unattributed ? { ...row, kind: LineKind.speech } : row;
  });
}
