import { URI, Utils } from 'vscode-uri';

/** A file's path as globs see it: relative to a folder, and without the escapes of a URI. */
export function pathWithin(folder: string, uri: string): string {
  return URI.parse(uri).path.slice(URI.parse(folder).path.length).replace(/^\//, '');
}

/** Clients write one URI in several ways; what this gives can be compared. */
export function sameUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** Something that lies directly in a folder. */
export function uriIn(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** A file as another one names it: relative to a folder, or from the root. */
export function uriFrom(folder: string, path: string): string {
  return Utils.resolvePath(URI.parse(folder), path).toString();
}

export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Whether a file lies in a folder, however deep. */
export function isWithin(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
