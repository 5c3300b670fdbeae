import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';

/** Tells the server which commands this client runs by itself, for what the server shows to be clicked on. */
export class ClientCommands implements StaticFeature {
  readonly #ids: readonly string[];

  constructor(...ids: string[]) {
    this.#ids = ids;
  }

  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental, colloquyCommands: this.#ids };
  }

  initialize(): void {}

  getState(): { kind: 'static' } {
    return { kind: 'static' };
  }

  clear(): void {}
}
