import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { matchesAny, readGlob, splitGlob } from '../../core/index.ts';
import { CannotRun } from '../io.ts';
import type { Configurations, Governing } from './configurations.ts';
import { pathFrom, withSlashes } from './paths.ts';
import { whyUnreadable } from './readText.ts';
import { searchFolder } from './search.ts';

/** Told of each path that gives nothing, with a sentence that says why. */
export type Complain = (path: string, why: string) => void;

/**
 * The files that paths, folders and globs stand for: absolute, each once, in the order of their
 * paths. A file that is named is always among them; folders and globs heed what is ignored.
 */
export async function findFiles(
  paths: readonly string[],
  { cwd, configurations, complain }: { cwd: string; configurations: Configurations; complain: Complain },
): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const kind = kindOf(absolute);
    const glob = kind === 'missing' ? splitGlob(withSlashes(path)) : undefined;
    if (kind === 'file') found.add(absolute);
    else if (kind === 'folder')
      add(await transcriptsIn(absolute), path, 'no transcripts are in this folder, or all are ignored');
    else if (glob)
      add(await matching(resolve(cwd, glob.base), glob.glob), path, 'no file matches this glob, or all are ignored');
    else complain(path, kind === 'missing' ? 'there is no such file or folder' : kind.fault);
  }
  const byPath = Array.from(found, (file) => [pathFrom(cwd, file), file] as const);
  return byPath.sort(([a], [b]) => compare(a, b)).map(([, file]) => file);

  function add(files: readonly string[], path: string, otherwise: string): void {
    for (const file of files) found.add(file);
    if (files.length === 0) complain(path, otherwise);
  }

  function transcriptsIn(folder: string): Promise<string[]> {
    const wants = (path: string, governing: Governing) => {
      const seen = pathFrom(governing.folder, path);
      const isOutside = seen.startsWith('../');
      return matchesAny(governing.configuration.include, isOutside ? pathFrom(folder, path) : seen);
    };
    return searchFolder(folder, { configurations, wants, hidden: false, complain: complainOf });
  }

  function matching(base: string, glob: string): Promise<string[]> {
    const read = readGlob(glob);
    if (typeof read === 'string') throw new CannotRun(`${glob}: ${read}`);
    const wants = (path: string) => matchesAny([read], pathFrom(base, path));
    if (kindOf(base) !== 'folder') return Promise.resolve([]);
    return searchFolder(base, { configurations, wants, hidden: /(?:^|\/)\./.test(glob), complain: complainOf });
  }

  function complainOf(path: string, why: string): void {
    complain(pathFrom(cwd, path), why);
  }
}

function kindOf(path: string): 'file' | 'folder' | 'missing' | { readonly fault: string } {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { fault: whyUnreadable(error) };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
