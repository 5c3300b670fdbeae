import type { Disposable, Position, Range, TextDocument } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest, State, type Range as WireRange } from 'vscode-languageclient';

/** Somebody who may be meant when a turn is attributed. */
export interface Candidate {
  readonly name: string;
  readonly label: string;
  readonly role?: string;
  readonly listed: boolean;
  readonly turns: number;
}

export interface Figures {
  readonly turns: number;
  readonly words: number;
  readonly attributedWords: number;
  readonly open: number;
}

export type Direction = 'forward' | 'backward';

/** What the client asks the server beyond what editors ask by themselves. */
export class Server {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  get state(): 'running' | 'starting' | 'stopped' {
    if (this.#client.state === State.Running) return 'running';
    return this.#client.state === State.Starting ? 'starting' : 'stopped';
  }

  onDidChangeState(listener: () => void): Disposable {
    return this.#client.onDidChangeState(listener);
  }

  /** Who may speak at a place, the likeliest first. */
  async speakers(document: TextDocument, position: Position): Promise<readonly Candidate[]> {
    return (await this.#execute<Candidate[]>('speakers', document, { position: this.#position(position) })) ?? [];
  }

  /** Gives lines to a speaker, or with null to nobody known. Answers why not, where it was not done. */
  async attribute(document: TextDocument, range: Range, speaker: string | null): Promise<string | undefined> {
    const { version } = document;
    const given = { version, range: this.#client.code2ProtocolConverter.asRange(range), speaker };
    const result = await this.#execute<{ applied: boolean; reason?: string }>('attribute', document, given);
    return result === null ? 'The server does not know this document.' : result.reason;
  }

  /** The next place that nobody is named for, going round at the end. */
  async nextOpen(document: TextDocument, position: Position, direction: Direction): Promise<Range | undefined> {
    const given = { position: this.#position(position), direction };
    const range = await this.#execute<WireRange>('nextOpen', document, given);
    return range === null ? undefined : this.#client.protocol2CodeConverter.asRange(range);
  }

  async figures(document: TextDocument): Promise<Figures | undefined> {
    return (await this.#execute<Figures>('statistics', document, {})) ?? undefined;
  }

  #position(position: Position) {
    return this.#client.code2ProtocolConverter.asPosition(position);
  }

  #execute<T>(name: string, document: TextDocument, given: object): Promise<T | null> {
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const command = `colloquy.server.${name}`;
    return this.#client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ uri, ...given }] });
  }
}
