import './node/tuned.ts';
import { readdir, readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Files } from './files.ts';
import { Input, Output } from './node/stdio.ts';
import { serve } from './serve/server.ts';

/** Serves over whatever the arguments name (`--node-ipc`, `--pipe`, `--socket`), else over standard input and output. */
export function start(): void {
  const named = process.argv.some((argument) => /^--(?:node-ipc|pipe|socket)\b/.test(argument));
  if (named) {
    serve((options) => createConnection(ProposedFeatures.all, options), disk);
    return;
  }
  serve((options) => createConnection(ProposedFeatures.all, new Input(), new Output(), options), disk);
}

const disk: Files = {
  async readFile(uri) {
    // Absent, a folder, or not for us to read: there is no such file as far as we are concerned.
    return readFile(URI.parse(uri).fsPath, 'utf8').catch(() => undefined);
  },
  async readFolder(uri) {
    const entries = await readdir(URI.parse(uri).fsPath, { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
};
