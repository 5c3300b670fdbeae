import { relative, sep } from 'node:path';

/** A path with `/` between folders, on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A path as seen from a folder, with `/`; both absolute. The folder itself is the empty string. */
export function pathFrom(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}
