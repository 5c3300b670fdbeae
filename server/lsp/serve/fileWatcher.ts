import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { folderOf } from '../../project/index.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';

/** Asks the client for events when single files change, once for each file. */
export class FileWatcher {
  readonly #connection: Connection;
  readonly #client: ClientCapabilities;
  readonly #watched = new Set<string>();

  constructor(connection: Connection, client: ClientCapabilities) {
    this.#connection = connection;
    this.#client = client;
  }

  watch(uri: string): void {
    if (!this.#client.watchesFiles || this.#watched.has(uri)) return;
    this.#watched.add(uri);
    const folder = folderOf(uri);
    const name = decodeURIComponent(uri.slice(folder.length + 1)).replace(special, '[$&]');
    // A roster can be outside the folders that the client has open.
    const globPattern = this.#client.watchesFilesAnywhere ? { baseUri: folder, pattern: name } : `**/${name}`;
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((reason: unknown) => this.#connection.console.warn(String(reason)));
  }
}

/** Characters with a meaning in globs. */
const special = /[?*[\]{}]/g;
