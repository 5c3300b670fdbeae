import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the command line into a folder, out of the files that the package builds it of, and gives the program's path. */
export function buildProgram(folder: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = (scripts['build:cli'] as string).split(' ').filter((word) => /^[a-z][a-z-]*=/.test(word));
  buildSync({
    entryPoints: Object.fromEntries(entries.map((entry) => entry.split('=') as [string, string])),
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return join(folder, 'colloquy.js');
}
