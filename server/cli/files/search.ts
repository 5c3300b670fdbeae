import { type Dirent, readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { matchesAny } from '../../core/index.ts';
import type { Configurations, Governing } from './configurations.ts';
import { gitIgnoreAt, gitIgnoreInside } from './gitIgnore.ts';
import { pathFrom, withSlashes } from './paths.ts';
import { whyUnreadable } from './readText.ts';

/** What a search goes by. */
export interface Search {
  readonly configurations: Configurations;
  /** Whether a file is looked for; `governing` is the configuration where it lies. */
  wants(path: string, governing: Governing): boolean;
  /** Whether files and folders whose name begins with a dot are looked at too. */
  readonly hidden: boolean;
  /** Told of each folder that cannot be read. */
  complain(path: string, why: string): void;
}

/**
 * Every file in a folder and the folders in it that is wanted and not ignored, by `.gitignore` or by
 * the configuration. Links to folders are not followed, so a search always ends.
 */
export async function searchFolder(folder: string, search: Search): Promise<string[]> {
  const found: string[] = [];
  const gitIgnore = gitIgnoreAt(folder);
  const governing = await search.configurations.forFolder(folder);
  if (gitIgnore.isIgnored || isIgnored(folder, governing)) return found;

  const waiting = [{ folder, gitIgnore }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const governing = await search.configurations.forFolder(next.folder);
    const folder = next.folder.endsWith(sep) ? next.folder : next.folder + sep;
    for (const entry of entriesOf(next.folder, search)) {
      const path = folder + entry.name;
      const isFolder = entry.isDirectory();
      if (entry.name.startsWith('.') && !search.hidden) continue;
      if (isFolder ? neverSearched.has(entry.name) : !search.wants(path, governing)) continue;
      if (next.gitIgnore.ignores(withSlashes(path), isFolder) || isIgnored(path, governing)) continue;
      if (isFolder) waiting.push({ folder: path, gitIgnore: gitIgnoreInside(next.gitIgnore, path) });
      else if (!isLinkToFolder(entry, path)) found.push(path);
    }
  }
  return found;
}

function entriesOf(folder: string, { complain }: Search): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    complain(folder, whyUnreadable(error));
    return [];
  }
}

/** Nobody keeps transcripts in these two, and looking through them takes long. */
const neverSearched = new Set(['.git', 'node_modules']);

function isLinkToFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path).isDirectory();
  } catch {
    // A link that leads nowhere is told like any file that cannot be read.
    return false;
  }
}

/** Whether the configuration ignores a path, or a folder that it lies in. */
function isIgnored(path: string, { configuration, folder }: Governing): boolean {
  if (configuration.ignores.length === 0) return false;
  const seen = pathFrom(folder, path);
  for (let slash = seen.indexOf('/'); slash >= 0; slash = seen.indexOf('/', slash + 1)) {
    if (matchesAny(configuration.ignores, seen.slice(0, slash))) return true;
  }
  return matchesAny(configuration.ignores, seen);
}
