import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/lsp/serve/server.ts';
import type { Asking } from './rows.ts';

/** A server in this process: for tests that ask a thousand times. It sees no files. */
export class MemoryClient implements Asking {
  readonly connection: ProtocolConnection;

  private constructor(connection: ProtocolConnection) {
    this.connection = connection;
  }

  static async start(capabilities: ClientCapabilities): Promise<MemoryClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    serve(
      (options) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), options),
      undefined,
    );
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    connection.listen();
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await connection.sendNotification('initialized', {});
    return new MemoryClient(connection);
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'transcript', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, uri: string, more: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...more });
  }

  /** Lets the server go; it ends with this process. */
  dispose(): void {
    this.connection.dispose();
  }
}
