import { URI, Utils } from 'vscode-uri';

/** A file's path as globs compare it: relative to a folder, and without the escapes of a URI. Empty for the folder itself. */
export function pathFrom(folder: string, uri: string): string {
  if (uri === folder) return '';
  return uri.startsWith(`${folder}/`) ? unescaped(uri.slice(folder.length + 1)) : relativePath(folder, uri);
}

/** A URI in a form that can be compared: clients write the same URI in several ways. */
export function sameUri(uri: string): string {
  return URI.parse(uri).toString();
}

/**
 * Where the file of a document is, in the form that can be compared; undefined for a document that has none. An untitled document may
 * have the path of the file that it is meant for: that is its place if it lies in one of the folders.
 */
export function placeOf(uri: string, folders: readonly string[]): string | undefined {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== 'untitled') return uri.includes('://') ? sameUri(uri) : undefined;
  const folder = folders.map((one) => URI.parse(one)).find((one) => isWithin(one.path, path));
  return folder?.with({ path }).toString();
}

/** Something that lies directly in a folder. */
export function uriIn(folder: string, name: string): string {
  return Utils.joinPath(folderAt(folder), name).toString();
}

/** A file as another one names it: relative to a folder, or from the root. */
export function uriFrom(folder: string, path: string): string {
  return Utils.resolvePath(folderAt(folder), path).toString();
}

/** Whether a file lies in a folder, however deep. */
export function isWithin(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The uppermost folder may come without its slash, and nothing can be joined to that. */
function folderAt(uri: string): URI {
  const folder = URI.parse(uri);
  return folder.path === '' ? folder.with({ path: '/' }) : folder;
}

/** A file's name as people read it. */
export function fileName(uri: string): string {
  return unescaped(uri.slice(uri.lastIndexOf('/') + 1));
}

function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that is no escape.
    return text;
  }
}

/** How a file in a folder names another one, with as many `..` as it takes. */
export function relativePath(folder: string, uri: string): string {
  const from = URI.parse(folder)
    .path.split('/')
    .filter((part) => part !== '');
  const to = URI.parse(uri)
    .path.split('/')
    .filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
