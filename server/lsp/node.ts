import { readdir, readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Files } from './files.ts';
import { serve } from './server.ts';
import { Input, Output } from './stdio.ts';

/** Serves over whatever the arguments name (`--node-ipc`, `--pipe`, `--socket`), else over standard input and output. */
export function start(): void {
  // New objects get the room that they have at the beginning, and not up to 48 MB: that saves 30 MB where a large text
  // is open or many are opened one after another, and costs no time that can be measured.
  setFlagsFromString('--semi-space-growth-factor=1');
  const named = process.argv.some((argument) => /^--(?:node-ipc|pipe|socket)\b/.test(argument));
  if (named) {
    serve(createConnection(ProposedFeatures.all), disk);
    return;
  }
  serve(createConnection(ProposedFeatures.all, new Input(), new Output()), disk, true);
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
