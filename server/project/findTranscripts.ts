import { defaultConfiguration, type Glob, matchesAny } from '../core/index.ts';
import { folderOf } from './files.ts';
import type { Complain } from './gitIgnore.ts';
import type { Project } from './project.ts';
import type { Projects } from './projects.ts';

/** How a folder is searched. */
export interface Search {
  readonly projects: Projects;
  /** The files to look for, relative to the folder that is searched; without them, what each configuration includes. */
  readonly globs?: readonly Glob[];
  /** Whether names that begin with a dot are looked at. */
  readonly hidden?: boolean;
  /** Called for each folder that cannot be read, and for each file that is left out although it is looked for. */
  readonly complain: Complain;
  /** Called before each folder; throws to end the search. */
  readonly check?: () => void;
  /** Where the search ends although there is more. */
  readonly most?: { readonly folders: number; readonly files: number };
}

/**
 * The places of the transcripts in a folder and in those below it: what the nearest configuration includes, and neither
 * it nor git ignores. Links to folders are not followed, so a search always ends. A file that a link leads to has
 * to lie in the same repository, or without one in the folder of the uppermost configuration or in the one that is
 * searched. `isWhole` is false if the search ended early.
 */
export async function findTranscripts(folder: string, search: Search): Promise<{ places: string[]; isWhole: boolean }> {
  const { projects, complain, check, most } = search;
  const places: string[] = [];
  const gitIgnore = await projects.gitIgnoreAt(folder, folder, complain);
  if (gitIgnore.isIgnored || isIgnored(folder, await projects.forFolder(folder), projects)) {
    return { places, isWhole: true };
  }
  const waiting = [{ folder, gitIgnore }];
  let visited = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    check?.();
    visited += 1;
    if (most && (visited > most.folders || places.length >= most.files)) return { places, isWhole: false };
    const listing = await projects.files.list(next.folder);
    if ('fault' in listing) {
      complain(next.folder, listing.fault);
      continue;
    }
    const { entries } = listing;
    const project = await projects.forFolder(next.folder);
    const here = next.folder === folder ? gitIgnore : await next.gitIgnore.inside(next.folder, entries, complain);
    for (const entry of entries) {
      if (most && places.length >= most.files) return { places, isWhole: false };
      const isFolder = entry.kind === 'folder';
      const place = projects.files.join(next.folder, entry.name);
      if (isSkipped(entry.name, search)) continue;
      if (!isFolder && !isWanted(place, project, folder, search)) continue;
      if (here.ignores(place, isFolder) || isIgnored(place, project, projects)) continue;
      if (isFolder) waiting.push({ folder: place, gitIgnore: here });
      else if (entry.kind !== 'link' || (await leadsToFile(place, folder, search))) places.push(place);
    }
  }
  return { places, isWhole: true };
}

/** Whether {@link findTranscripts} would find a file in a folder, or deeper. The file has to be there. */
export async function wouldFind(place: string, folder: string, search: Search): Promise<boolean> {
  const { projects, complain } = search;
  const { files } = projects;
  const names = files.pathFrom(folder, place).split('/');
  if (names.some((name) => isSkipped(name, search))) return false;
  const parent = folderOf(place);
  const project = await projects.forFolder(parent);
  if (!isWanted(place, project, folder, search) || isIgnored(place, project, projects)) return false;
  const gitIgnore = await projects.gitIgnoreAt(parent, folder, complain);
  return !gitIgnore.isIgnored && !gitIgnore.ignores(place, false) && leadsToFile(place, folder, search);
}

/** No transcripts are kept in these two folders, and searching them takes long. */
const skipped: readonly string[] = ['.git', 'node_modules'];

function isSkipped(name: string, { hidden }: Search): boolean {
  return skipped.includes(name) || (!hidden && name.startsWith('.'));
}

function isWanted(place: string, project: Project | undefined, folder: string, { globs, projects }: Search): boolean {
  const { files } = projects;
  if (globs) return matchesAny(globs, files.pathFrom(folder, place));
  const path = project ? files.pathFrom(project.folder, place) : '../';
  // The one configuration for everything is not always in a folder around the one that is searched.
  const isAround = !path.startsWith('../');
  const { include } = project?.configuration ?? defaultConfiguration;
  return matchesAny(include, isAround ? path : files.pathFrom(folder, place));
}

/** Whether the configuration ignores a file or a folder, or a folder around it. */
function isIgnored(place: string, project: Project | undefined, { files }: Projects): boolean {
  const ignores = project?.configuration.ignores ?? [];
  if (project === undefined || ignores.length === 0) return false;
  const path = files.pathFrom(project.folder, place);
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (matchesAny(ignores, path.slice(0, slash))) return true;
  }
  return matchesAny(ignores, path);
}

/** Whether a link is to be read like a file: not if it leads to a folder, or to elsewhere. */
async function leadsToFile(place: string, folder: string, { projects, complain }: Search): Promise<boolean> {
  const root = await projects.rootOf(folderOf(place));
  let kind = await projects.files.kindOf(place, root.folder);
  if (kind === 'outside') kind = await projects.files.kindOf(place, folder);
  if (kind === 'outside') complain(place, 'this link leads out of the folder that was named, left alone');
  // What leads nowhere is reported like any file that cannot be read.
  return kind !== 'outside' && kind !== 'folder';
}
