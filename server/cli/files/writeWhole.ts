import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file beside the old one and renames it, so that nobody ever sees half of it, not even after the power
 * has failed. A file that is there keeps its permissions, and a link goes on pointing to it. Throws what the
 * system throws.
 */
export function writeWhole(path: string, pieces: readonly string[]): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  const target = existing ? realpathSync(path) : path;
  // A device or a pipe is written to; a rename would put a file in its place.
  if (existing && !existing.isFile()) {
    writePieces(openSync(target, 'w'), pieces);
    return;
  }
  // Renaming asks for the folder's permission alone, but somebody may have protected the file itself.
  if (existing) accessSync(target, constants.W_OK);
  const beside = join(dirname(target), `.${crypto.randomUUID()}.colloquy.tmp`);
  try {
    const file = openSync(beside, 'wx', existing ? 0o600 : 0o666);
    writePieces(file, pieces, () => {
      if (existing) takeOver(file, existing);
      fsyncSync(file);
    });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writePieces(file: number, pieces: readonly string[], finish = () => {}): void {
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    finish();
  } finally {
    closeSync(file);
  }
}

/** Owner and permissions of the file that is replaced; only the superuser may give a file to somebody else. */
function takeOver(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Then it is ours, as a file is that somebody else saves in an editor.
  }
  fchmodSync(file, mode & PERMISSIONS);
}

const PERMISSIONS = 0o7777;
