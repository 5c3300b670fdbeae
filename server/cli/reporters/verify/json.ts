import type { Verification } from '../../../core/index.ts';
import type { Compared } from './text.ts';

/** A comparison for programs; lines and columns count from 1. */
export function verificationAsJson(verification: Verification, { before, after }: Compared): string {
  const { equal, same, differences, more, removed, added, notComparedBefore, notComparedAfter, speakers } =
    verification;
  const notCompared = { before: notComparedBefore, after: notComparedAfter };
  const compared = { equal, same, differences, more, notCompared, removed, added, speakers };
  return `${JSON.stringify({ version: 1, before, after, ...compared }, null, 2)}\n`;
}
