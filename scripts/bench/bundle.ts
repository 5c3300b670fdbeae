import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { cacheFolder, projectFolder } from './folders.ts';

/** Bundles a script of this folder in the same way as the product. Returns the path of the bundle. */
export function bundle(name: string): string {
  return built(name, { minifySyntax: true });
}

/** Bundles only our own code, minified, so that counts do not depend on layout and names. */
export function bundleAlone(name: string): string {
  return built(name, { minify: true, packages: 'external' });
}

function built(name: string, options: BuildOptions): string {
  const outfile = join(cacheFolder, 'build', `${name.replaceAll('/', '-')}.cjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    absWorkingDir: projectFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    ...options,
  });
  return outfile;
}
