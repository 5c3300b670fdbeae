import type { Connection } from 'vscode-languageserver';
import { diagnostics, uncheckedDiagnostics } from '../features/diagnostics.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';

/** Milliseconds without an edit before diagnostics are sent. They would distract while the user types. */
const DELAY = 100;

export interface PushContext {
  readonly workspace: Workspace;
  readonly connection: Connection;
  readonly client: ClientCapabilities;
}

/** Sends diagnostics to clients that cannot ask for them, shortly after the last edit. */
export class DiagnosticsPusher {
  readonly #around: PushContext;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(around: PushContext) {
    this.#around = around;
  }

  push(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#send(uri).catch((reason: unknown) => this.#around.connection.console.error(String(reason)));
      }, DELAY),
    );
  }

  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    void this.#around.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #send(uri: string): Promise<void> {
    const { workspace, connection, client } = this.#around;
    this.#waiting.delete(uri);
    // Parses the document as it is now, so an older version is never sent after a newer one.
    const unchecked = workspace.uncheckedOf(uri);
    if (unchecked !== undefined)
      return connection.sendDiagnostics({ uri, diagnostics: uncheckedDiagnostics(unchecked) });
    const document = await workspace.parse(uri);
    if (document === undefined || this.#waiting.has(uri)) return;
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: diagnostics(document, client.diagnostics),
    });
  }
}
