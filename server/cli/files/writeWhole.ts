import { closeSync, fchmodSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file beside the old one and renames it, so that nobody ever sees half of it. A file that is there
 * keeps its permissions, and a link goes on pointing to it. Throws what the system throws.
 */
export function writeWhole(path: string, pieces: readonly string[]): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  const target = existing ? realpathSync(path) : path;
  // A device or a pipe is written to; a rename would put a file in its place.
  if (existing && !existing.isFile()) {
    writePieces(target, pieces, undefined);
    return;
  }
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writePieces(beside, pieces, existing?.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writePieces(path: string, pieces: readonly string[], mode: number | undefined): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeSync(file, piece);
    if (mode !== undefined) fchmodSync(file, mode & PERMISSIONS);
  } finally {
    closeSync(file);
  }
}

const PERMISSIONS = 0o7777;
