import { readdir, readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Files } from './files.ts';
import { collectGarbageWhenIdle } from './node/idleGarbage.ts';
import { StdinReader } from './node/stdinReader.ts';
import { serve } from './serve/server.ts';

/** Serves one client over standard input and output. Ends the process when the client ends the connection or is gone. */
export function start(): void {
  const reader = new StdinReader((reason) => {
    process.stderr.write(`${reason} The language server ends.\n`);
    process.exit(1);
  });
  const writer = new StreamMessageWriter(process.stdout);
  const gate = serve((options) => createConnection(ProposedFeatures.all, reader, writer, options), disk);
  const end = () => process.exit(gate.isShutDown ? 0 : 1);
  collectGarbageWhenIdle(process.stdin);
  reader.onClose(end);
  process.stdin.on('end', end);
  writer.onError(end);
  writer.onClose(end);
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
