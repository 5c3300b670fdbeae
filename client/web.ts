import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** The extension in a browser, where the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist/server-worker.js'));
  context.subscriptions.push(server);
  return start(context, (options) => new LanguageClient('colloquy', 'Colloquy', () => server.start(), options));
}

/** A worker does not end when its server ends. Starting the next worker ends it, or the end of the extension. */
class ServerWorker {
  readonly #script: string;
  #worker: Worker | undefined;

  constructor(script: Uri) {
    this.#script = script.toString(true);
  }

  async start(): Promise<MessageTransports> {
    this.dispose();
    this.#worker = new Worker(this.#script);
    // The client does not recognise the workers of the editor's extension host, so this creates the connection itself.
    return { reader: new BrowserMessageReader(this.#worker), writer: new BrowserMessageWriter(this.#worker) };
  }

  dispose(): void {
    this.#worker?.terminate();
  }
}
