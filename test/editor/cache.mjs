import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from '../setup/process.mjs';

/**
 * The folder `.cache/<name>`, which `fill` sets up the first time. It is filled beside its place and moved there when it
 * is whole, so that a setup that was broken off is done again and never used half.
 */
export async function cached(name, fill) {
  const folder = join(root, '.cache', name);
  if (existsSync(folder)) return folder;
  await removeAbandoned(folder);
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was faster, and what it made is as good
  }
  return folder;
}

/** Takes away what runs that no longer live have left of this folder. */
async function removeAbandoned(folder) {
  const prefix = `${basename(folder)}.partial-`;
  const names = await readdir(dirname(folder)).catch(() => []);
  const abandoned = names.filter((name) => name.startsWith(prefix) && !lives(Number(name.slice(prefix.length))));
  await Promise.all(abandoned.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
