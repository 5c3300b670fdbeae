import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { cacheFolder, projectFolder } from './place.ts';

/** Bundles a script of this folder as the product is bundled, and gives the path of what came of it. */
export function bundle(name: string): string {
  return built(name, { minifySyntax: true });
}

/** Bundles our own code alone, without layout and long names: what is left of it is what it does. */
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
