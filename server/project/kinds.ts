import type { Entry } from './files.ts';

/** What the system tells of a file or a folder: the `Stats` and `Dirent` of Node. */
interface Told {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a place is, from what the system tells of it. */
export function kindOfFile(told: Told): 'file' | 'folder' | 'other' {
  if (told.isFile()) return 'file';
  return told.isDirectory() ? 'folder' : 'other';
}

/** What an entry of a folder is. Links are not followed. */
export function kindOfEntry(told: Told): Entry['kind'] {
  return told.isSymbolicLink() ? 'link' : kindOfFile(told);
}

/** Whether a path lies in a folder. Both are absolute, without links, and have this separator. */
export function liesIn(folder: string, path: string, separator: string): boolean {
  return path.startsWith(folder.endsWith(separator) ? folder : folder + separator);
}
