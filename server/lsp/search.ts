import { URI } from 'vscode-uri';
import { defaultConfiguration, type GitIgnore, matchesAny } from '../core/index.ts';
import type { Configurations } from './configurations.ts';
import { pathWithin, uriIn } from './convert/uris.ts';
import type { Files } from './files.ts';
import { gitIgnoreAt, gitIgnoreInside } from './gitIgnore.ts';

/** What a search for transcripts needs. */
export interface Search {
  readonly files: Files;
  readonly configurations: Configurations;
  /** Called before each folder; throws to end the search. */
  check(): void;
}

/** Beyond so many of either, a folder is none of transcripts: somebody's home, a disk. */
const MOST_FOLDERS = 20_000;
const MOST_FILES = 10_000;

/**
 * The transcripts in a folder and the folders in it, as URIs: what the nearest configuration includes, and what
 * neither it nor a `.gitignore` ignores. `isWhole` is false where the search ended at its bound.
 */
export async function findTranscripts(
  folder: string,
  { files, configurations, check }: Search,
): Promise<{ uris: string[]; isWhole: boolean }> {
  const uris: string[] = [];
  const waiting: { folder: string; above?: GitIgnore }[] = [{ folder }];
  let visited = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    check();
    visited += 1;
    if (visited > MOST_FOLDERS || uris.length >= MOST_FILES) return { uris, isWhole: false };
    const { folder, above } = next;
    const entries = await files.readFolder(folder);
    const gitIgnore = await (above
      ? gitIgnoreInside(above, folder, entries, files)
      : gitIgnoreAt(folder, entries, files));
    if (above === undefined && gitIgnore.isIgnored) break;
    for (const { name, isFolder } of entries) {
      if (isSkipped(name)) continue;
      const uri = uriIn(folder, name);
      if (isFolder ? await isIgnored(uri, folder, configurations) : !(await isIncluded(uri, folder, configurations)))
        continue;
      if (gitIgnore.ignores(URI.parse(uri).path, isFolder)) continue;
      if (isFolder) waiting.push({ folder: uri, above: gitIgnore });
      else uris.push(uri);
    }
  }
  return { uris, isWhole: true };
}

/** Whether a search through its folder would find a file. */
export async function isIncluded(uri: string, folder: string, configurations: Configurations): Promise<boolean> {
  const governing = await configurations.forFolder(folder);
  const { include } = governing?.configuration ?? defaultConfiguration;
  const path = pathWithin(governing?.folder ?? folder, uri);
  return matchesAny(include, path) && !(await isIgnored(uri, folder, configurations));
}

/** What is hidden, and a folder in which nobody keeps transcripts. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a path, or a folder that it lies in, is ignored. */
async function isIgnored(uri: string, folder: string, configurations: Configurations): Promise<boolean> {
  const governing = await configurations.forFolder(folder);
  const ignores = governing?.configuration.ignores ?? [];
  if (governing === undefined || ignores.length === 0) return false;
  const path = pathWithin(governing.folder, uri);
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (matchesAny(ignores, path.slice(0, slash))) return true;
  }
  return matchesAny(ignores, path);
}
