import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver';
import { DisplaySettingsCache } from '../workspace/displaySettings.ts';
import type { OpenDocument } from '../workspace/openDocument.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ChangeSignal } from './changeSignal.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';

/** Some features: what of them the server offers to a client, and their handlers. */
export interface FeatureGroup {
  offers(client: ClientCapabilities): ServerCapabilities;
  serve(session: Session): void;
}

/** The connection of one client, and everything that its requests are answered from. */
export class Session {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly documents: TextDocuments<OpenDocument>;
  readonly workspace: Workspace;
  readonly displaySettings: DisplaySettingsCache;
  readonly changes = new ChangeSignal();
  readonly #starters: (() => void)[] = [];
  readonly #refreshers: (() => void)[] = [];
  readonly #followers: ((uri: string) => void)[] = [];

  constructor(
    connection: Connection,
    client: ClientCapabilities,
    documents: TextDocuments<OpenDocument>,
    workspace: Workspace,
  ) {
    this.connection = connection;
    this.client = client;
    this.documents = documents;
    this.workspace = workspace;
    this.displaySettings = new DisplaySettingsCache((uri) => workspace.clientSettings(uri));
    documents.onDidChangeContent(() => this.changes.notify());
    documents.onDidClose(({ document }) => {
      this.displaySettings.forget(document.uri);
      this.changes.notify();
    });
    connection.onShutdown(() => this.changes.end());
    connection.onInitialized(() => {
      for (const starter of this.#starters) starter();
    });
  }

  /** Makes a handler for requests about one document. It answers `otherwise` if the document is not open. */
  about<P extends { readonly textDocument: { readonly uri: string } }, R>(
    otherwise: R,
    answer: (document: ParsedDocument, params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      const begin = performance.now();
      const document = await this.workspace.parse(params.textDocument.uri);
      // A cancellation can only have arrived if parsing took long. Waiting for it takes longer than most answers.
      if (performance.now() - begin > LONG) await othersFirst();
      stopIfCancelled(token);
      return document === undefined ? otherwise : answer(document, params, token);
    };
  }

  /** Adds what to do as soon as the server may send requests to the client. */
  onStart(starter: () => void): void {
    this.#starters.push(starter);
  }

  /** Adds what to do when something changes that affects all documents. */
  onRefresh(refresher: () => void): void {
    this.#refreshers.push(refresher);
  }

  refresh(): void {
    this.displaySettings.forgetAll();
    this.changes.notify();
    for (const refresher of this.#refreshers) refresher();
  }

  /** Adds what to do when a transcript changes on the disk. */
  onFileChange(follower: (uri: string) => void): void {
    this.#followers.push(follower);
  }

  fileChanged(uri: string): void {
    for (const follower of this.#followers) follower(uri);
    this.changes.notify();
  }

  /** Waits for a request to the client. If the client refuses it, that is only logged. */
  ask(asked: Promise<unknown>): void {
    asked.catch((reason: unknown) => this.connection.console.warn(String(reason)));
  }
}

/** Milliseconds of work after which the client may have cancelled the request. */
const LONG = 5;

/** Lets messages in that have arrived meanwhile, such as cancellations. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}

/** A timer waits at least a millisecond, longer than most answers take. Browsers have nothing better. */
const soon: (then: () => void) => void = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** Throws if the client has cancelled the request. Call it in every loop over files. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
