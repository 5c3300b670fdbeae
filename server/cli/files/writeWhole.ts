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
import { withoutInterruption } from './interruption.ts';

/**
 * Writes a whole file: first under another name beside it, and then in its place. So a crash, a full disk or a signal leaves
 * either the old file or the new one, and nothing else. The file keeps its permissions, and a link still leads to it.
 * @param mayReplace is asked at the last moment whether the new file may take the place of the old one
 * @returns whether it did
 * @throws what the system reports, or an error that says in the end of a sentence why the file must stay as it is
 */
export function writeWhole(
  path: string,
  pieces: readonly (string | Uint8Array)[],
  mayReplace = () => true,
): Promise<boolean> {
  return withoutInterruption(() => {
    const existing = statSync(path, { throwIfNoEntry: false });
    const target = existing ? realpathSync(path) : path;
    if (existing && !existing.isFile()) {
      // A device or a pipe: a file must not take its place.
      writePieces(openSync(target, 'w'), pieces);
      return true;
    }
    if (existing) requireWritable(target, existing);
    const beside = join(dirname(target), `.${crypto.randomUUID()}.colloquy.tmp`);
    try {
      const file = openSync(beside, 'wx', existing ? 0o600 : 0o666);
      writePieces(file, pieces, () => {
        if (existing) takeOver(file, existing);
        fsyncSync(file);
      });
      if (!mayReplace()) return false;
      renameSync(beside, target);
      return true;
    } finally {
      rmSync(beside, { force: true });
    }
  });
}

/** A rename needs the permission of the folder only, so those of the file are looked at here. The superuser may ignore them. */
function requireWritable(path: string, { mode, nlink }: Stats): void {
  if ((mode & ANYBODY_WRITES) === 0) throw new Error('it is read-only');
  if (nlink > 1) throw new Error('it has other names (hard links), which would keep the old text');
  accessSync(path, constants.W_OK);
}

const ANYBODY_WRITES = 0o222;

function writePieces(file: number, pieces: readonly (string | Uint8Array)[], finish = () => {}): void {
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    finish();
  } finally {
    closeSync(file);
  }
}

/** Gives a new file the owner and the permissions of the old one. */
function takeOver(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only the superuser may give a file away. It is ours then, as if we had saved it in an editor.
  }
  fchmodSync(file, mode & PERMISSIONS);
}

const PERMISSIONS = 0o7777;
