import { join, resolve } from 'node:path';

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** The built programs to measure: in dist/, or in the folder that COLLOQUY_DIST names. */
export const productFolder = resolve(process.env.COLLOQUY_DIST ?? join(projectFolder, 'dist'));

/** Files that later runs use again and git ignores: the programs to compare with, and bundles. */
export const cacheFolder = join(projectFolder, '.cache', 'bench');
