import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import {
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type FileSystemWatcher,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Marked, readMarks } from './marks.ts';

/** The server as it is shipped: one bundle, run as a program. */
const program = join('out', 'test', 'server.js');
execFileSync(process.execPath, [join('server', 'lsp', 'build.mjs'), dirname(program)]);

export interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` answers. */
  readonly settings?: unknown;
  /** The process that the server works for; this one by default. */
  readonly processId?: number | null;
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[];
}

/** A document that the client has open, with the marks that its text came with. */
export interface Opened extends Marked {
  readonly uri: string;
}

/** A server as a process. */
export function spawnServer(stderr: 'inherit' | 'pipe' = 'pipe'): ChildProcess {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', stderr] });
  // A test that fails leaves its server running; that must not keep the run from ending, which ends the server.
  for (const handle of [child, child.stdin, child.stdout, child.stderr]) (handle as { unref?(): void })?.unref?.();
  return child;
}

/** A server as a process, and a connection to it over which nothing was sent yet. */
export function startServer(): { child: ChildProcess; connection: ProtocolConnection } {
  const child = spawnServer('inherit');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout as Readable),
    new StreamMessageWriter(child.stdin as Writable),
  );
  connection.listen();
  return { child, connection };
}

/** An editor as far as the server can tell: it speaks the protocol over the standard input and output of a process. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  settings: unknown;
  /** Labels of the edits that the server asked for. */
  readonly editLabels: (string | undefined)[] = [];
  /** What happens between the moment at which the server asks for an edit and the one at which it is made. */
  beforeEdit: () => Promise<void> = async () => {};
  /** Methods that the server registered for. */
  readonly registrations: string[] = [];
  /** The files that the server wants to be told of. */
  readonly watched: FileSystemWatcher[] = [];
  /** What has become of long work, `begin`, `report` or `end`. */
  readonly progress: string[] = [];
  /** Methods of all requests that the server made. */
  readonly asked: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #published: PublishDiagnosticsParams[] = [];
  #onPublished: () => void = () => {};
  #opened = 0;

  private constructor(process: ChildProcess, connection: ProtocolConnection, initialized: InitializeResult) {
    this.process = process;
    this.connection = connection;
    this.initialized = initialized;
  }

  static async start({
    capabilities = {},
    initializationOptions,
    settings,
    folders,
    processId = process.pid,
  }: Setup = {}): Promise<Client> {
    const { child, connection } = startServer();
    const initialized: InitializeResult = await connection.sendRequest('initialize', {
      processId,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(folders && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    });
    const client = new Client(child, connection, initialized);
    client.settings = settings;
    client.#answer();
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Opens a document; `│`, `«` and `»` in the source are marks and no part of its text. */
  async open(source: string, uri?: string): Promise<Opened> {
    this.#opened += 1;
    const opened = { uri: uri ?? `untitled:${this.#opened}.transcript`, ...readMarks(source) };
    const { text } = opened;
    this.#documents.set(opened.uri, TextDocument.create(opened.uri, 'transcript', 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: opened.uri, languageId: 'transcript', version: 1, text },
    });
    return opened;
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.#documents.get(uri);
    assert.ok(document);
    TextDocument.update(document, contentChanges, document.version + 1);
    const textDocument = { uri, version: document.version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  textOf(uri: string): string | undefined {
    return this.#documents.get(uri)?.getText();
  }

  /** A request about a document. */
  request<R>(method: string, uri: string, more: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...more });
  }

  execute<R>(command: string, argument: object): Promise<R> {
    return this.connection.sendRequest<R>('workspace/executeCommand', { command, arguments: [argument] });
  }

  /** The next diagnostics that are pushed for a document. */
  async pushed(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const index = this.#published.findIndex((params) => params.uri === uri);
      const [found] = index < 0 ? [] : this.#published.splice(index, 1);
      if (found !== undefined) return found.diagnostics;
      await new Promise<void>((resolve) => {
        this.#onPublished = resolve;
      });
    }
  }

  /** Ends the server as the protocol says, and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  /** Ends the server, and gives its exit code. */
  async exit(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendNotification('exit');
    const [code] = await exited;
    this.connection.dispose();
    return code;
  }

  #answer(): void {
    const on = <P>(method: string, answer: (params: P) => unknown) =>
      this.connection.onRequest(method, (params: P) => {
        this.asked.push(method);
        return answer(params);
      });
    on('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    on('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => this.#apply(params));
    on('workspace/diagnostic/refresh', () => null);
    on('workspace/semanticTokens/refresh', () => null);
    on('workspace/inlayHint/refresh', () => null);
    on('workspace/codeLens/refresh', () => null);
    on('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      this.progress.push(value.kind);
    });
    on('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations.map(({ method }) => method));
      this.watched.push(...registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []));
      return null;
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      this.#onPublished();
    });
  }

  async #apply({ label, edit }: ApplyWorkspaceEditParams): Promise<ApplyWorkspaceEditResult> {
    this.editLabels.push(label);
    await this.beforeEdit();
    const versioned = (edit.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [{ ...change.textDocument, edits: change.edits }] : [],
    );
    const isStale = versioned.some(({ uri, version }) => version !== this.#documents.get(uri)?.version);
    if (isStale) return { applied: false, failureReason: 'The document has another version.' };
    const plain = Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
    for (const { uri, edits } of [...versioned, ...plain]) {
      const document = this.#documents.get(uri);
      assert.ok(document);
      const changes = edits.flatMap((one) => ('newText' in one ? [one] : []));
      await this.change(uri, [{ text: TextDocument.applyEdits(document, changes) }]);
    }
    return { applied: true };
  }
}
