import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleAlone } from '../bundle.ts';
import { quietEnvironment } from '../measure/quiet.ts';

/** How much of our code some work runs. */
export interface Count {
  readonly name: string;
  readonly per: 'KB' | 'edit';
  readonly count: number;
}

/** Of the core, for each KB of text. */
export function countCore(): Count[] {
  return counted([]);
}

/** Of the server with a text of so many bytes open, for each edit. */
export function countServer(bytes: number): Count[] {
  return counted([bytes.toString()]);
}

function counted(more: readonly string[]): Count[] {
  const counter = join(import.meta.dirname, 'counter.mjs');
  const args = [counter, bundleAlone('budget/work'), ...more];
  return JSON.parse(execFileSync(process.execPath, args, { env: quietEnvironment(), encoding: 'utf8' }));
}
