import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { URI } from 'vscode-uri';
import {
  type Bounds,
  decode,
  type Entry,
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
import type { FileSource } from '../workspace/files.ts';
import { inTime } from '../workspace/inTime.ts';

/** The files on the disk, by their URIs. A disk that does not answer in time, such as one in a network, holds up nothing. */
export const disk: FileSource = {
  read: (uri, bounds) => inTime<Read>((signal) => read(pathOf(uri), bounds, signal), unreadable),
  list: (uri) => inTime<Listing>(async () => ({ entries: await list(pathOf(uri)) }), unreadable),
  kindOf: (uri, root) =>
    inTime<Kind>(
      () => kindOf(pathOf(uri), root),
      (error) => (isAbsent(error) ? 'missing' : 'unreadable'),
    ),
};

async function read(path: string, { most, root }: Bounds, signal: AbortSignal): Promise<Read> {
  const real = root === undefined ? path : await followed(path, root);
  if (real === undefined) return isOutside;
  // A pipe that nothing is written to would be waited for without end.
  const file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) return isFolder;
    if (!stats.isFile()) return isNoFile;
    if (stats.size > most) return isLargerThan(most);
    const bytes = await bytesOf(file, stats.size, most, signal);
    return bytes ? decode(bytes) : isLargerThan(most);
  } finally {
    await file.close();
  }
}

async function list(path: string): Promise<Entry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) }));
}

async function kindOf(path: string, root: string | undefined): Promise<Kind> {
  const real = root === undefined ? path : await followed(path, root);
  if (real === undefined) return 'outside';
  const stats = await stat(real);
  return kindOfFile(stats);
}

/** Where the links of a path lead, if that lies in the root. */
async function followed(path: string, root: string): Promise<string | undefined> {
  const real = await realpath(path);
  const around = await realpath(pathOf(root));
  return liesIn(around, real, sep) ? real : undefined;
}

/** The bytes of a file, which may grow while it is read. Undefined if it has more than `most`. */
async function bytesOf(
  file: FileHandle,
  size: number,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  let bytes = Buffer.allocUnsafe(size + 1);
  for (let length = 0; ; ) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (length > most) return undefined;
    if (bytesRead === 0) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
  }
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}
