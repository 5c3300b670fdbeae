import type { Verification } from '../../core/index.ts';
import type { Compared } from './text.ts';

/** A comparison for programs; lines and columns count from 1. */
export function verificationAsJson(verification: Verification, { before, after }: Compared): string {
  const { notComparedBefore, notComparedAfter, ...compared } = verification;
  const notCompared = { before: notComparedBefore, after: notComparedAfter };
  return `${JSON.stringify({ version: 1, before, after, ...compared, notCompared }, null, 2)}\n`;
}
