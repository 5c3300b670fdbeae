/**
 * The files of a project, wherever they are. The command line reads them from the disk at once; the server reads them from
 * the disk or through the client, and waits. Everything else in this folder is the same for both.
 *
 * A place is how the implementation names a file or a folder: an absolute path with `/` between names, or a URI. The
 * place of a folder has no `/` at its end, so the uppermost folder may have an empty place.
 */
export interface Files {
  /** The text of a regular file. Pipes, devices and folders are not opened. Never throws or rejects. */
  read(place: string, bounds: Bounds): Answer<Read>;
  /** What lies directly in a folder. */
  list(folder: string): Answer<Listing>;
  /** What a place is, after following links. `outside` where it, or what its links lead to, does not lie in `root`. */
  kindOf(place: string, root?: string): Answer<Kind>;
  /** The place of a file that a file in `folder` names; the name may be relative or absolute. */
  resolve(folder: string, name: string): string;
  /** The place of an entry of a folder. */
  join(folder: string, name: string): string;
  /** How a path in a folder is written, as globs compare it. The folder itself gives an empty text. */
  pathFrom(folder: string, place: string): string;
}

/** Some implementations wait for their answers. */
export type Answer<T> = T | Promise<T>;

export interface Bounds {
  /** The largest size that is read, in bytes. */
  readonly most: number;
  /** A file that does not lie in this folder, or whose links lead out of it, is not opened. */
  readonly root?: string;
}

/** A text, or why there is none, as the end of a sentence. */
export type Read = { readonly text: string } | Unreadable;

export interface Unreadable {
  readonly fault: string;
  /** There is no such file. */
  readonly isMissing?: true;
  /** It is not in the folder that it must lie in. */
  readonly isOutside?: true;
}

export type Listing = { readonly entries: readonly Entry[] } | Unreadable;

export interface Entry {
  readonly name: string;
  /** Links are not followed. `other` is a pipe, a device or the like. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export type Kind = 'file' | 'folder' | 'other' | 'missing' | 'outside' | 'unreadable';

/** The folder that a file or a folder lies in. */
export function folderOf(place: string): string {
  return place.slice(0, place.lastIndexOf('/'));
}

/** A folder, and every folder around it: `/a/b` gives `/a/b`, `/a` and the empty place of the uppermost. */
export function* foldersUpwards(folder: string): Generator<string> {
  const root = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/.exec(folder)?.[0].length ?? 0;
  let end = folder.endsWith('/') ? folder.length - 1 : folder.length;
  while (end >= root) {
    yield folder.slice(0, end);
    const slash = folder.lastIndexOf('/', end - 1);
    if (slash < root || end === 0) return;
    end = slash;
  }
}
