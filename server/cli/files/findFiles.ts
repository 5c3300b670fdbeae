import { readGlob, splitGlob } from '../../core/index.ts';
import { findTranscripts, type Search } from '../../project/index.ts';
import { CannotRun } from '../io.ts';
import { disk } from './disk.ts';
import { pathFrom, places, withSlashes } from './paths.ts';
import type { CommandLineProjects } from './projects.ts';

/** Called for each path that gives nothing, with the end of a sentence that says why. */
export type Complain = (path: string, why: string) => void;

/**
 * The files that paths, folders and globs stand for: absolute, each once, in the order of their
 * paths. A file that is named is always among them; folders and globs leave out what is ignored.
 */
export async function findFiles(
  paths: readonly string[],
  { cwd, projects, complain }: { cwd: string; projects: CommandLineProjects; complain: Complain },
): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const place = places.resolve(cwd, path);
    const kind = disk.kindOf(place);
    const glob = kind === 'missing' ? splitGlob(withSlashes(path)) : undefined;
    if (kind === 'folder') await search(place, {}, path, 'no transcripts are in this folder, or all are ignored');
    else if (kind !== 'missing') found.add(place);
    else if (glob) await searchGlob(glob, path);
    else complain(path, 'there is no such file or folder');
  }
  const byPath = Array.from(found, (file) => [pathFrom(cwd, file), file] as const);
  return byPath.sort(([a], [b]) => compare(a, b)).map(([, file]) => file);

  async function searchGlob({ base, glob }: { base: string; glob: string }, path: string): Promise<void> {
    const read = readGlob(glob);
    if (typeof read === 'string') throw new CannotRun(`${path}: ${read}`);
    const hidden = /(?:^|\/)\./.test(glob);
    await search(
      places.resolve(cwd, base),
      { globs: [read], hidden },
      path,
      'no file matches this glob, or all are ignored',
    );
  }

  async function search(
    folder: string,
    how: Pick<Search, 'globs' | 'hidden'>,
    path: string,
    otherwise: string,
  ): Promise<void> {
    const complainOf = (place: string, why: string) => complain(pathFrom(cwd, place), why);
    const isFolder = disk.kindOf(folder) === 'folder';
    const { places } = isFolder
      ? await findTranscripts(folder, { ...how, projects, complain: complainOf })
      : { places: [] };
    for (const place of places) found.add(place);
    if (places.length === 0) complain(path, otherwise);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
