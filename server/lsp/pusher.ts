import type { Connection } from 'vscode-languageserver';
import { diagnostics } from './features/diagnostics.ts';
import type { Workspace } from './workspace.ts';

/** Waiting this long (in milliseconds) lets somebody finish a word. */
const DELAY = 100;

/** Sends diagnostics to clients that do not ask for them, soon after the last of several changes. */
export class Pusher {
  readonly #workspace: Workspace;
  readonly #connection: Connection;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(workspace: Workspace, connection: Connection) {
    this.#workspace = workspace;
    this.#connection = connection;
  }

  push(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#send(uri).catch((reason: unknown) => this.#connection.console.error(String(reason)));
      }, DELAY),
    );
  }

  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #send(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const reading = await this.#workspace.read(uri);
    if (reading === undefined) return;
    const { transcript, version, problems } = reading;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(transcript, uri, problems) });
  }
}
