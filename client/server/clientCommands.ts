import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import { clientCommandsKey } from '../../server/protocol.ts';

/** Tells the server which commands this client has, so that code lenses can use them. */
export class ClientCommands implements StaticFeature {
  readonly #ids: readonly string[];

  constructor(...ids: string[]) {
    this.#ids = ids;
  }

  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental, [clientCommandsKey]: this.#ids };
  }

  initialize(): void {}

  getState(): { kind: 'static' } {
    return { kind: 'static' };
  }

  clear(): void {}
}
