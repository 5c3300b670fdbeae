import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { sep } from 'node:path';
import {
  type Bounds,
  decode,
  type Files,
  isAbsent,
  isFolder,
  isLargerThan,
  isNoFile,
  isOutside,
  type Kind,
  kindOfEntry,
  kindOfFile,
  type Listing,
  liesIn,
  type Read,
  unreadable,
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
      if (stats.isDirectory()) return isFolder;
      if (!stats.isFile()) return isNoFile;
      const bytes = bytesOf(file, stats, most);
      return bytes ? { bytes } : isLargerThan(most);
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

/** The bytes of a file, which may grow while it is read. Undefined if it has more than `most`. */
function bytesOf(file: number, { size }: Stats, most: number): Uint8Array | undefined {
  if (size > most) return undefined;
  let bytes = Buffer.allocUnsafe(size + 1);
  for (let length = 0; ; ) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (length > most) return undefined;
    if (count === 0) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
  }
}
