import {
  type BigIntStats,
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { sep } from 'node:path';
import { liesIn, whyUnreadable } from '../../project/index.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Puts another text in the place of the one that was read from a file.
 * @param before the text that was read; where the file has another text by now, it stays as it is
 * @param folders where a link may lead to
 * @returns why the file was left as it is, as the rest of a sentence; undefined if it was written
 */
export async function replaceText(
  file: string,
  { before, after, folders }: { before: string; after: string; folders: readonly string[] },
): Promise<string | undefined> {
  try {
    if (leadsOutside(file, folders)) return 'this link leads out of the folder that was named, left alone';
    if (await replaceUnchanged(file, before, after)) return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `this cannot be written: ${whyUnreadable(error)}`;
  }
  return 'changed meanwhile, left alone';
}

function leadsOutside(file: string, folders: readonly string[]): boolean {
  if (!lstatSync(file).isSymbolicLink()) return false;
  const target = realpathSync(file);
  return !folders.some((folder) => liesIn(realpathSync(folder), target, sep));
}

/** Returns false, and leaves the file as it is, if another program has written to it. */
async function replaceUnchanged(file: string, before: string, after: string): Promise<boolean> {
  const old = openSync(file, 'r');
  try {
    let state = '';
    const isWritten = await writeWhole(file, [after], () => {
      state = stateOf(fstatSync(old, { bigint: true }));
      return readFileSync(file).equals(Buffer.from(before)) && stateOf(statSync(file, { bigint: true })) === state;
    });
    if (!isWritten || stateOf(fstatSync(old, { bigint: true })) === state) return isWritten;
    // Another program had the file open, and wrote to it in the moment in which it was replaced.
    await writeWhole(file, [readFileSync(old)]);
    return false;
  } finally {
    closeSync(old);
  }
}

/** Which file it is, and when it was last written to. */
function stateOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs].join(':');
}
