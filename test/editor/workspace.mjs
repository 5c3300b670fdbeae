import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/process.mjs';
import { temporaryFolder } from '../setup/temporary.mjs';

/** A fresh copy of seeds/ that tests may change, and what takes it away again. */
export function temporaryWorkspace() {
  const { folder, remove } = temporaryFolder('workspace');
  const seeds = join(folder, 'seeds');
  cpSync(join(root, 'seeds'), seeds, { recursive: true });
  return { folder: seeds, remove };
}
