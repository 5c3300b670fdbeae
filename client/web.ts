import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** In a browser: the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist/server-worker.js'));
  context.subscriptions.push(server);
  return start(context, (options) => new LanguageClient('colloquy', 'Colloquy', () => server.start(), options));
}

/** A worker does not end by itself when the server in it is told to; the next one, or the extension's end, ends it. */
class ServerWorker {
  readonly #script: string;
  #worker: Worker | undefined;

  constructor(script: Uri) {
    this.#script = script.toString(true);
  }

  async start(): Promise<MessageTransports> {
    this.dispose();
    this.#worker = new Worker(this.#script);
    // Not left to the client, which does not know the workers of the editor's extension host as workers.
    return { reader: new BrowserMessageReader(this.#worker), writer: new BrowserMessageWriter(this.#worker) };
  }

  dispose(): void {
    this.#worker?.terminate();
  }
}
