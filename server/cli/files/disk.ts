import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import {
  type Bounds,
  decode,
  FileBytes,
  type Files,
  isAbsent,
  isOutside,
  type Kind,
  kindOfEntry,
  kindOfFile,
  type Listing,
  liesIn,
  type Read,
  unreadable,
  whyNotRead,
} from '../../project/index.ts';
import { places } from './paths.ts';

/** The bytes of a file, or why there are none, as the end of a sentence. */
export type BytesRead = { readonly bytes: Uint8Array } | Exclude<Read, { readonly text: string }>;

/** The files on the disk, read at once. */
export const disk = { read, list, kindOf, ...places } satisfies Files;

function read(place: string, bounds: Bounds): Read {
  const read = readBytes(place, bounds);
  return 'bytes' in read ? decode(read.bytes) : read;
}

/** The bytes of a regular file, or why there are none. Never throws. */
export function readBytes(place: string, { most, root }: Bounds): BytesRead {
  try {
    const path = root === undefined ? place : followed(place, root);
    if (path === undefined) return isOutside;
    // A pipe that nothing is written to would be waited for without end.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
    try {
      const stats = fstatSync(file);
      const fault = whyNotRead(stats, most);
      if (fault) return fault;
      const bytes = new FileBytes(stats.size, most);
      while (bytes.keep(readSync(file, bytes.room)));
      return bytes.result();
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return unreadable(error);
  }
}

function list(folder: string): Listing {
  try {
    const entries = readdirSync(folder || '/', { withFileTypes: true });
    return { entries: entries.map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) })) };
  } catch (error) {
    return unreadable(error);
  }
}

function kindOf(place: string, root?: string): Kind {
  try {
    const path = root === undefined ? place || '/' : followed(place, root);
    if (path === undefined) return 'outside';
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return 'missing';
    return kindOfFile(stats);
  } catch (error) {
    return isAbsent(error) ? 'missing' : 'unreadable';
  }
}

/** Where the links of a path lead, if that lies in the root. */
function followed(path: string, root: string): string | undefined {
  const real = realpathSync(path || '/');
  const around = realpathSync(root || '/');
  return liesIn(around, real, sep) ? real : undefined;
}
