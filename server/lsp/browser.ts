import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './serve/server.ts';

declare const self: DedicatedWorkerGlobalScope;

// A worker cannot read files. The client reads them for it.
serve(
  (options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  undefined,
);
