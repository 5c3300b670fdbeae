import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** The folders that the client has open. There are none if it opened a file alone. */
export class Folders {
  readonly #uris: Set<string>;

  constructor({ workspaceFolders, rootUri }: InitializeParams) {
    const root = rootUri ? [rootUri] : [];
    this.#uris = new Set(workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : root);
  }

  get uris(): string[] {
    return [...this.#uris];
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.#uris.delete(uri);
    for (const { uri } of added) this.#uris.add(uri);
  }
}
