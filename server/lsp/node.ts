import { readdir, readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Files } from './files.ts';
import { serve } from './server.ts';

/** Serves over whatever the arguments name (`--node-ipc`, `--pipe`, `--socket`), else over standard input and output. */
export function start(): void {
  const named = process.argv.some((argument) => /^--(?:node-ipc|stdio|pipe|socket)\b/.test(argument));
  const connection = named
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, disk);
}

const disk: Files = {
  async readFile(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    // Absent, a folder, or not for us to read: there is no such file as far as we are concerned.
    return readFile(fsPath, 'utf8').catch(() => undefined);
  },
  async readFolder(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return [];
    const entries = await readdir(fsPath, { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
};
