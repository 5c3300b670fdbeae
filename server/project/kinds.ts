import type { Entry } from './files.ts';

/** What the system says of a file or a folder: the `Stats` and `Dirent` of Node. */
export interface SystemFacts {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a place is, from what the system says of it. */
export function kindOfFile(facts: SystemFacts): 'file' | 'folder' | 'other' {
  if (facts.isFile()) return 'file';
  return facts.isDirectory() ? 'folder' : 'other';
}

/** What an entry of a folder is. Links are not followed. */
export function kindOfEntry(facts: SystemFacts): Entry['kind'] {
  return facts.isSymbolicLink() ? 'link' : kindOfFile(facts);
}

/** Whether a path lies in a folder. Both are absolute, without links, and have this separator. */
export function liesIn(folder: string, path: string, separator: string): boolean {
  return path.startsWith(folder.endsWith(separator) ? folder : folder + separator);
}
