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

/** What is served together: what of it is offered to a client, and the handlers that keep the offer. */
export interface FeatureGroup {
  offers(client: ClientCapabilities): ServerCapabilities;
  serve(session: Session): void;
}

/** One client's connection, and what its requests are answered from. */
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

  /** A handler for requests about one document: answered by `answer`, or by `otherwise` where the document is not open. */
  about<P extends { readonly textDocument: { readonly uri: string } }, R>(
    otherwise: R,
    answer: (document: ParsedDocument, params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      const begin = performance.now();
      const document = await this.workspace.parse(params.textDocument.uri);
      // What had come when this began is known. To look again takes a turn of the event loop, longer than most answers.
      if (performance.now() - begin > LONG) await othersFirst();
      stopIfCancelled(token);
      return document === undefined ? otherwise : answer(document, params, token);
    };
  }

  /** What has to be done as soon as the client may be asked for something. */
  onStart(starter: () => void): void {
    this.#starters.push(starter);
  }

  /** What has to be shown anew when something changes that holds for all documents. */
  onRefresh(refresher: () => void): void {
    this.#refreshers.push(refresher);
  }

  refresh(): void {
    this.displaySettings.forgetAll();
    this.changes.notify();
    for (const refresher of this.#refreshers) refresher();
  }

  /** What has to be looked at anew when a transcript changes on the disk. */
  onFileChange(follower: (uri: string) => void): void {
    this.#followers.push(follower);
  }

  fileChanged(uri: string): void {
    for (const follower of this.#followers) follower(uri);
    this.changes.notify();
  }

  /** Asks the client for something that it may refuse: one that refuses what it said it can do loses only that. */
  ask(asked: Promise<unknown>): void {
    asked.catch((reason: unknown) => this.connection.console.warn(String(reason)));
  }
}

/** Milliseconds after which it is worth a look whether anybody still waits for an answer. */
const LONG = 5;

/** Lets messages in that have come meanwhile: that a request is cancelled is known only after that. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}

/** A timer waits for a millisecond at least, which is longer than most answers take; only browsers have nothing better. */
const soon: (then: () => void) => void = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** Ends the answering of a request that nobody waits for any longer. For every loop over files or turns. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
