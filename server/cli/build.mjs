import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the command line: `node server/cli/build.mjs [FOLDER]`. Without layout and with ASCII alone, since each start reads
 * it: a program with a single character outside of that takes two bytes for every other, and 1.5 ms more to start.
 */
const { outputFiles } = buildSync({
  entryPoints: {
    colloquy: 'server/cli/bin.ts',
    'colloquy-check': 'server/cli/programs/check.ts',
    'colloquy-commands': 'server/cli/programs/commands.ts',
    'colloquy-thread': 'server/cli/programs/thread.ts',
  },
  absWorkingDir: root,
  outdir: resolve(root, process.argv[2] ?? 'dist'),
  bundle: true,
  platform: 'node',
  target: 'es2023',
  minifySyntax: true,
  minifyWhitespace: true,
  write: false,
  logLevel: 'warning',
});

for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ascii(text), { mode: path.endsWith('colloquy.js') ? 0o755 : 0o644 });
}

/** esbuild has done that already, but for regular expressions. */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
