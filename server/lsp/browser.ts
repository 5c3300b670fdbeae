import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './serve/server.ts';

declare const self: DedicatedWorkerGlobalScope;

// A worker sees no disk; the editor that it works for reads files, wherever they may be.
serve(
  (options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  undefined,
);
