import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/process.mjs';

/** A fresh copy of seeds/ that tests may change, and what takes it away again. */
export function temporaryWorkspace() {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-workspace-')));
  const folder = join(parent, 'seeds');
  cpSync(join(root, 'seeds'), folder, { recursive: true });
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
