import type { Disposable, Position, Range, TextDocument, TextEdit } from 'vscode';
import {
  type BaseLanguageClient,
  ExecuteCommandRequest,
  State,
  type TextEdit as WireEdit,
  type Range as WireRange,
} from 'vscode-languageclient';

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

/** Somebody who can be chosen by a digit. */
export interface Voice {
  readonly name: string;
  readonly label: string;
}

/** What is done to the turn at the cursor in attribution mode. */
export type Action =
  | { readonly command: 'labelOpenTurn'; readonly speaker: string | null; readonly isNew?: boolean }
  | { readonly command: 'markOpenTurn'; readonly kind: 'question' | 'answer' }
  | { readonly command: 'joinOpenTurn' };

/** What came of an action; `next` is the next turn that waits for a speaker. */
export interface Step {
  readonly applied: boolean;
  readonly reason?: string | undefined;
  readonly next: Range | undefined;
}

/** How many places were changed; `reason` says why none. */
export interface Decided {
  readonly count: number;
  readonly reason?: string;
}

/** What cleaning came to, in a sentence and, where something was done, line by line. */
export interface Cleaned {
  readonly summary: string;
  readonly report?: string;
  readonly dropped?: readonly DroppedLine[];
}

/** A line that cleaning took out: the line of the report that tells of it, and the one above which it would stand, from 0. */
export interface DroppedLine {
  readonly text: string;
  readonly reportLine: number;
  readonly line: number;
}

/** What to paste instead of a raw text, and what is to be edited at the same time. */
export interface PasteOffer {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

interface WireOffer {
  readonly text: string;
  readonly edits: WireEdit[];
}

/** How the spoken words of two texts compare; where they differ, the places are shown side by side. */
export interface Verified {
  readonly equal: boolean;
  readonly summary: string;
  readonly before: string;
  readonly after: string;
}

/** What “all like this” may mean at a place, and how many speakers have to be chosen for it. */
export interface Choice {
  readonly like: string;
  readonly title: string;
  readonly count: number;
  readonly speakers: 1 | 2;
}

export type Direction = 'forward' | 'backward';

const UNKNOWN = 'The server does not know this document.';

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
    return result === null ? UNKNOWN : result.reason;
  }

  /** The next place that nobody is named for, going round at the end. */
  async nextOpen(document: TextDocument, position: Position, direction: Direction): Promise<Range | undefined> {
    const given = { position: this.#position(position), direction };
    return this.#range(await this.#execute<WireRange>('nextOpen', document, given));
  }

  /** Who can be chosen, the roster's first. */
  async voices(document: TextDocument): Promise<readonly Voice[]> {
    return (await this.#execute<Voice[]>('voices', document, {})) ?? [];
  }

  /** The turn at a place where it waits for a speaker, else the next one that does. */
  async openTurn(document: TextDocument, position: Position): Promise<Range | undefined> {
    return this.#range(await this.#execute<WireRange>('openTurn', document, { position: this.#position(position) }));
  }

  /** Does something to the turn at a place. */
  async act(document: TextDocument, position: Position, { command, ...given }: Action): Promise<Step> {
    const { version } = document;
    const step = await this.#execute<{ applied: boolean; reason?: string; next: WireRange | null }>(command, document, {
      version,
      position: this.#position(position),
      ...given,
    });
    return { applied: step?.applied === true, reason: step?.reason, next: this.#range(step?.next) };
  }

  /** Takes or refuses what is proposed at a place, or takes all that is sure enough. */
  async decide(
    command: 'takeProposal' | 'refuseProposal' | 'takeSureProposals',
    document: TextDocument,
    given: { readonly position: Position; readonly sureness?: number },
  ): Promise<Decided> {
    const { version } = document;
    const position = this.#position(given.position);
    return (await this.#execute<Decided>(command, document, { version, ...given, position })) ?? { count: 0 };
  }

  /** What “all like this” may mean at a place. */
  async likeThis(document: TextDocument, position: Position): Promise<readonly Choice[]> {
    return (await this.#execute<Choice[]>('likeThis', document, { position: this.#position(position) })) ?? [];
  }

  /** Gives all turns that are like the one at a place to one speaker, or to several by turns. */
  async attributeLikeThis(
    document: TextDocument,
    place: Position,
    given: { readonly like: string; readonly speakers: readonly (string | null)[] },
  ): Promise<Decided> {
    const { version } = document;
    const position = this.#position(place);
    const decided = await this.#execute<Decided>('attributeLikeThis', document, { version, position, ...given });
    return decided ?? { count: 0, reason: UNKNOWN };
  }

  /** Makes a transcript of a raw page, or of some lines of it. */
  async clean(document: TextDocument, lines: Range | undefined): Promise<Cleaned> {
    const { version } = document;
    const range = lines && this.#client.code2ProtocolConverter.asRange(lines);
    return (await this.#execute<Cleaned>('clean', document, { version, range })) ?? { summary: UNKNOWN };
  }

  /** What to paste over a range instead of a raw text; undefined where there is nothing to clean. */
  async cleanPaste(document: TextDocument, over: Range, text: string): Promise<PasteOffer | undefined> {
    const range = this.#client.code2ProtocolConverter.asRange(over);
    const offer = await this.#execute<WireOffer>('cleanPaste', document, { range, text });
    if (offer === null) return undefined;
    return { text: offer.text, edits: await this.#client.protocol2CodeConverter.asTextEdits(offer.edits) };
  }

  /** Puts a line back that cleaning took out above a line, from 0. Answers why not, where it was not done. */
  async putBack(document: TextDocument, line: number, text: string): Promise<string | undefined> {
    const { version } = document;
    const given = { version, position: { line, character: 0 }, text };
    const result = await this.#execute<{ applied: boolean; reason?: string }>('putBack', document, given);
    return result === null ? UNKNOWN : result.reason;
  }

  /** Compares the spoken words of an earlier text with a document's. */
  async verify(document: TextDocument, text: string): Promise<Verified> {
    const verified = await this.#execute<Verified>('verify', document, { text });
    return verified ?? { equal: true, summary: UNKNOWN, before: '', after: '' };
  }

  async figures(document: TextDocument): Promise<Figures | undefined> {
    return (await this.#execute<Figures>('statistics', document, {})) ?? undefined;
  }

  #range(range: WireRange | null | undefined): Range | undefined {
    return range ? this.#client.protocol2CodeConverter.asRange(range) : undefined;
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
