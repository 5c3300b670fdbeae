import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { folderOf } from '../convert/uris.ts';
import type { Abilities } from './clientCapabilities.ts';

/** Asks the client to tell of changes to single files, each once. */
export class Watcher {
  readonly #connection: Connection;
  readonly #abilities: Abilities;
  readonly #watched = new Set<string>();

  constructor(connection: Connection, abilities: Abilities) {
    this.#connection = connection;
    this.#abilities = abilities;
  }

  watch(uri: string): void {
    if (!this.#abilities.watchesFiles || this.#watched.has(uri)) return;
    this.#watched.add(uri);
    const folder = folderOf(uri);
    const name = decodeURIComponent(uri.slice(folder.length + 1)).replace(special, '[$&]');
    // A roster may lie outside the folders that the client has open.
    const globPattern = this.#abilities.watchesFilesAnywhere ? { baseUri: folder, pattern: name } : `**/${name}`;
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((reason: unknown) => this.#connection.console.warn(String(reason)));
  }
}

/** What means something in a glob. */
const special = /[?*[\]{}]/g;
