import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from '../../setup/process.mjs';
import * as node from './node.mjs';

/** The packed extension, installed as a user installs it, in the Node extension host of the VS Code server. */
export const title = 'VS Code server, packed extension installed';
export const demanded = true;
export const setUp = node.setUp;

export async function runSuite(run) {
  await runQuietly('npm', ['run', '--silent', 'package']);
  return node.runSuite({
    ...run,
    suite: 'packed',
    extension: emptyExtension(),
    vsix: join(root, 'dist/colloquy.vsix'),
  });
}

/** Tests run only where some extension is in development: one that does nothing stands for ours, which must be the installed one. */
function emptyExtension() {
  const folder = join(root, 'out/editor/empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
