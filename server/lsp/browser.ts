import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { FolderEntry } from './files.ts';
import { serve } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

// A worker sees no disk; the editor it works for reads the file, wherever that may be.
serve(connection, {
  async readFile(uri) {
    const text = await connection.sendRequest<string | null>('colloquy/readFile', { uri }).catch(() => null);
    return text ?? undefined;
  },
  readFolder: (uri) => connection.sendRequest<FolderEntry[]>('colloquy/readFolder', { uri }).catch(() => []),
});
