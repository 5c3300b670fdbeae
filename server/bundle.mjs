import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles programs for Node.
 * @param options those of esbuild, with paths from the project's folder; `outdir` is `dist` by default
 */
export function bundle({ outdir = 'dist', ...options }) {
  return build({
    absWorkingDir: root,
    outdir: resolve(root, outdir),
    bundle: true,
    platform: 'node',
    target: 'es2023',
    minifySyntax: true,
    logLevel: 'warning',
    ...options,
  });
}
