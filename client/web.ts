import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** In a browser: the server is a worker, and reads files through the editor. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist/server-worker.js'));
  context.subscriptions.push(server);
  return start(context, (options) => {
    const client = new LanguageClient('colloquy', 'Colloquy', () => server.start(), options);
    client.onRequest('colloquy/readFile', ({ uri }: { uri: string }) => readFile(uri));
    client.onRequest('colloquy/readFolder', ({ uri }: { uri: string }) => readFolder(uri));
    return client;
  });
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

async function readFile(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    // There is no such file, as there is not in most folders; the server asks to find out.
    return null;
  }
}

async function readFolder(uri: string): Promise<{ name: string; isFolder: boolean }[]> {
  try {
    const folder = Uri.parse(uri);
    // The uppermost folder may be written without its slash.
    const entries = await workspace.fs.readDirectory(folder.path === '' ? folder.with({ path: '/' }) : folder);
    return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
  } catch {
    return [];
  }
}
