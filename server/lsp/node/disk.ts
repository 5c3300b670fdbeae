import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { URI } from 'vscode-uri';
import {
  type Bounds,
  decode,
  type Entry,
  FileBytes,
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
    const fault = whyNotRead(stats, most);
    if (fault) return fault;
    const bytes = new FileBytes(stats.size, most);
    while (bytes.keep((await file.read(bytes.room)).bytesRead)) signal.throwIfAborted();
    const result = bytes.result();
    return 'bytes' in result ? decode(result.bytes) : result;
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

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}
