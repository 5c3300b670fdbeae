import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../../core/sources.ts';
import { instrumented } from './instrument.ts';

/** Bundles a script of this project with all packages, and makes it count its steps; gives the folder and what removes it. */
export function countingProgram(entry: string): { readonly path: string; readonly remove: () => void } {
  const [output] = buildSync({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    write: false,
    logLevel: 'error',
  }).outputFiles;
  // A script in ASCII: the offsets of the compiler are then those of the text, whatever it counts in.
  const ascii = (output?.text ?? '').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-counting-'));
  const path = join(folder, 'program.cjs');
  writeFileSync(path, instrumented(ascii));
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
