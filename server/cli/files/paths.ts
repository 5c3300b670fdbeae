import * as path from 'node:path';
import type { Files } from '../../project/index.ts';

type Places = Pick<Files, 'join' | 'pathFrom' | 'resolve'>;

/** A path with `/` between names, on every system. */
export function withSlashes(written: string, separator = path.sep): string {
  return separator === '/' ? written : written.replaceAll(separator, '/');
}

/** How places are put together on a system: absolute paths with `/` between names. Other systems than this one are for tests. */
export function placesOn({ relative, resolve, sep }: Pick<path.PlatformPath, 'relative' | 'resolve' | 'sep'>): Places {
  return {
    join: (folder, name) => `${folder}/${name}`,
    resolve(folder, name) {
      // Without a slash, `C:` is not the drive but the current folder on it.
      const place = withSlashes(resolve(`${folder}/`, name), sep);
      return place.endsWith('/') ? place.slice(0, -1) : place;
    },
    pathFrom(folder, place) {
      if (place.startsWith(`${folder}/`)) return place.slice(folder.length + 1);
      return withSlashes(relative(`${folder}/`, place), sep);
    },
  };
}

/** How places are put together here. */
export const places = placesOn(path);

/** A path as seen from a folder, with `/`; both are absolute. The folder itself gives an empty text. */
export function pathFrom(folder: string, file: string): string {
  return places.pathFrom(folder, file);
}
