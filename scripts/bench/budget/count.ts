import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleAlone } from '../bundle.ts';
import { cleanEnvironment } from '../measure/environment.ts';

/** How much of our code one piece of work runs. */
export interface Count {
  readonly name: string;
  readonly per: 'KB' | 'edit';
  readonly count: number;
}

/** Counts work of the core, for each KB of text. */
export function countCore(): Count[] {
  return counted([]);
}

/** Counts work of the server with a text of `bytes` bytes open, for each edit. */
export function countServer(bytes: number): Count[] {
  return counted([bytes.toString()]);
}

function counted(more: readonly string[]): Count[] {
  const counter = join(import.meta.dirname, 'counter.mjs');
  const args = [counter, bundleAlone('budget/work'), ...more];
  return JSON.parse(execFileSync(process.execPath, args, { env: cleanEnvironment(), encoding: 'utf8' }));
}
