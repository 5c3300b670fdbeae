import { join, resolve } from 'node:path';

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** What is measured: the programs as they are built, here or where COLLOQUY_DIST says. */
export const productFolder = resolve(process.env.COLLOQUY_DIST ?? join(projectFolder, 'dist'));

/** What a run needs again and git does not keep: programs to compare with, and bundles of ours. */
export const cacheFolder = join(projectFolder, '.cache', 'bench');
