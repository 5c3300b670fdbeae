import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../setup/temporary.mjs';
import * as node from './node.mjs';

/** A window with several folders, in the Node extension host of the VS Code server. */
export const title = 'VS Code server, several folders in one window';
export const demanded = true;
export const setUp = node.setUp;

/** What each folder of the window has: a configuration, settings of the editor for this folder, or neither. */
const folders = {
  configured: { 'colloquy.yml': 'rules: { unattributed: off }\nroster: [people.yml]\n', 'people.yml': '- Ann Hall\n' },
  set: {
    '.vscode/settings.json': JSON.stringify({
      'colloquy.rules': { unattributed: 'error' },
      'colloquy.attribution': 'inherit',
    }),
  },
  plain: {},
};

export async function runSuite(run) {
  const { folder, remove } = temporaryFolder('folders');
  for (const [name, files] of Object.entries(folders)) {
    mkdirSync(join(folder, name, '.vscode'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, name, path), text);
  }
  // The last folder is for the tests to add.
  const shown = Object.keys(folders).slice(0, -1);
  const workspace = join(folder, 'all.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: shown.map((path) => ({ path })) }));
  try {
    return await node.runSuite({ ...run, suite: 'folders', workspace });
  } finally {
    remove();
  }
}
