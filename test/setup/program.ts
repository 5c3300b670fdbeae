import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const builds = ['cli', 'lsp'].map((part) => fileURLToPath(new URL(`../../server/${part}/build.mjs`, import.meta.url)));

/** Builds the command line and the server that it starts into a folder, as for the package. Returns the program's path. */
export function buildProgram(folder: string): string {
  for (const build of builds) execFileSync(process.execPath, [build, folder]);
  return join(folder, 'colloquy.js');
}
