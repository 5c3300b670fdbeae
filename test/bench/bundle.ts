import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { cacheFolder, projectFolder } from './place.ts';

/** Bundles a script of this folder as the product is bundled, and gives the path of what came of it. */
export function bundle(name: string): string {
  const outfile = join(cacheFolder, 'build', `${name.replaceAll('/', '-')}.js`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    absWorkingDir: projectFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifySyntax: true,
  });
  return outfile;
}
