import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles programs for Node with ASCII alone: a program with a single character outside of that takes two bytes for every
 * other as long as it runs, and longer to start.
 * @param options those of esbuild, paths from the root; `outdir` is `dist` where it is not said
 * @param written what is written of a program, by its path and its text; the text, where it is not said
 */
export function bundle({ outdir = 'dist', ...options }, written = (_path, text) => text) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    outdir: resolve(root, outdir),
    bundle: true,
    platform: 'node',
    target: 'es2023',
    minifySyntax: true,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, ascii(written(path, text)), { mode: path.endsWith('colloquy.js') ? 0o755 : 0o644 });
  }
}

/** esbuild has done that already, but for regular expressions. */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
