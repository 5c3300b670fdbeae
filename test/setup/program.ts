import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../../server/cli/build.mjs', import.meta.url));

/** Builds the command line into a folder, as the package builds it, and gives the program's path. */
export function buildProgram(folder: string): string {
  execFileSync(process.execPath, [build, folder]);
  return join(folder, 'colloquy.js');
}
