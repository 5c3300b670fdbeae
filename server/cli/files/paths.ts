import { relative, sep } from 'node:path';

/** A path with `/` between folders, on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A path as seen from a folder, with `/`; both absolute and resolved. The folder itself is the empty string. */
export function pathFrom(folder: string, path: string): string {
  // Nearly all lie inside; `relative` would look at every character of both again.
  if (path[folder.length] === sep && path.startsWith(folder)) return withSlashes(path.slice(folder.length + 1));
  return withSlashes(relative(folder, path));
}
