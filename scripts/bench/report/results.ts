import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, thisMachine } from './machine.ts';
import type { Part } from './parts.ts';

/** The latest results, by the name of the measurement. */
export interface Results {
  readonly machine: Machine;
  readonly parts: Readonly<Record<string, Dated>>;
}

export interface Dated extends Part {
  /** The day of the run. */
  readonly date: string;
}

const file = join(import.meta.dirname, '..', 'results.json');

export function readResults(): Results | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Replaces the earlier results of a part. If they are from another machine, all other results are dropped. */
export function keep(part: Part): void {
  const machine = thisMachine();
  const before = readResults();
  const isSame = before !== undefined && JSON.stringify(before.machine) === JSON.stringify(machine);
  const date = new Date().toISOString().slice(0, 10);
  const parts = { ...(isSame ? before.parts : {}), [part.name]: { ...part, date } };
  writeFileSync(file, `${JSON.stringify({ machine, parts }, undefined, 2)}\n`);
}
