import type { Disposable, Position, Range, TextDocument, TextEdit, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  ExecuteCommandRequest,
  State,
  type Position as WirePosition,
  type Range as WireRange,
} from 'vscode-languageclient';
import {
  type Answer,
  type Applied,
  type Candidate,
  type Changed,
  type Choice,
  type Cleaned,
  type CommandName,
  commandPrefix,
  type ExportedFile,
  type ExportParams,
  exportRequest,
  type Figures,
  formatsRequest,
  type Given,
  type ImportedFile,
  type ImportParams,
  importRequest,
  type KnownFormat,
  type Like,
  type ListedSection,
  type ListedSpeaker,
  looksLikeTranscriptRequest,
  type NameReading,
  type NotConverted,
  type QuestionsInFile,
  type ReadingUpdate,
  type SpeakerInFiles,
  type StatisticsReport,
  type TranscriptComparison,
  type Verified,
  type Voice,
} from '../../server/protocol.ts';
import { toBase64 } from './base64.ts';

/** What a key of attribution mode does to the turn at the cursor. */
export type Action =
  | { readonly command: 'labelOpenTurn'; readonly speaker: string | null; readonly isNew?: boolean }
  | { readonly command: 'markOpenTurn'; readonly kind: 'question' | 'answer' }
  | { readonly command: 'joinOpenTurn' }
  | { readonly command: 'beginTurn' };

/** The result of an action; `next` is the next turn without a speaker, `name` that of a new speaker. */
export interface Step extends Applied {
  readonly next: Range | undefined;
  readonly name?: string | undefined;
}

/** What to paste in place of a raw text, and what to edit at the same time. */
export interface PasteOffer {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

const UNKNOWN = 'The language server does not know this document.';
const OFF = 'The language server is off. “Colloquy: Restart Server” starts it.';

/** Sends the commands of `server/protocol.ts` to the server, in the editor's own types. */
export class Server {
  readonly #client: BaseLanguageClient;
  #started: Promise<void> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Starts the server if it was never started. It is not started before it is needed. */
  start(): Promise<void> {
    this.#started ??= this.#client.start();
    return this.#started;
  }

  get state(): 'running' | 'starting' | 'stopped' {
    if (this.#client.state === State.Running) return 'running';
    if (this.#started === undefined) return 'starting';
    return this.#client.state === State.Starting ? 'starting' : 'stopped';
  }

  onDidChangeState(listener: () => void): Disposable {
    return this.#client.onDidChangeState(listener);
  }

  async speakers(document: TextDocument, position: Position): Promise<readonly Candidate[]> {
    return (await this.#execute('speakers', document, { position: this.#position(position) })) ?? [];
  }

  /** Gives lines to a speaker, null for one that is not known. Returns a reason if it was not done. */
  async attribute(document: TextDocument, lines: Range, speaker: string | null): Promise<string | undefined> {
    const { version } = document;
    const range = this.#client.code2ProtocolConverter.asRange(lines);
    return reasonOf(await this.#execute('attribute', document, { version, range, speaker }));
  }

  async nextOpen(
    document: TextDocument,
    position: Position,
    direction: 'forward' | 'backward',
  ): Promise<Range | undefined> {
    return this.#range(await this.#execute('nextOpen', document, { position: this.#position(position), direction }));
  }

  async voices(document: TextDocument): Promise<readonly Voice[]> {
    return (await this.#execute('voices', document, {})) ?? [];
  }

  /** Reads what the user typed as the name of a speaker at a position. */
  async readName(document: TextDocument, position: Position, typed: string): Promise<NameReading> {
    const reading = await this.#execute('readName', document, { position: this.#position(position), typed });
    return reading ?? { name: null, reason: UNKNOWN };
  }

  async openTurn(document: TextDocument, position: Position): Promise<Range | undefined> {
    return this.#range(await this.#execute('openTurn', document, { position: this.#position(position) }));
  }

  async act(document: TextDocument, at: Position, action: Action): Promise<Step> {
    const place = { version: document.version, position: this.#position(at) };
    const { command, ...given } = action;
    const step = await this.#execute(command, document, { ...place, ...given } as Given<typeof command>);
    if (step === null) return { applied: false, reason: UNKNOWN, next: undefined };
    return { ...step, next: this.#range(step.next) };
  }

  async takeProposal(document: TextDocument, at: Position): Promise<Changed> {
    const place = { version: document.version, position: this.#position(at) };
    return orUnknown(await this.#execute('takeProposal', document, place));
  }

  async refuseProposal(document: TextDocument, at: Position): Promise<Changed> {
    return orUnknown(await this.#execute('refuseProposal', document, { position: this.#position(at) }));
  }

  /** Takes all proposals that are certain, or at least as likely as `sureness`, from 0 to 1. */
  async takeSureProposals(document: TextDocument, sureness: number): Promise<Changed> {
    const given = { version: document.version, ...(sureness < 1 && { sureness }) };
    return orUnknown(await this.#execute('takeSureProposals', document, given));
  }

  async likeThis(document: TextDocument, position: Position): Promise<readonly Choice[]> {
    return (await this.#execute('likeThis', document, { position: this.#position(position) })) ?? [];
  }

  async attributeLikeThis(
    document: TextDocument,
    at: Position,
    like: Like,
    speakers: readonly (string | null)[],
  ): Promise<Changed> {
    const place = { version: document.version, position: this.#position(at) };
    return orUnknown(await this.#execute('attributeLikeThis', document, { ...place, like, speakers }));
  }

  /** Cleans a document, or some of its lines. */
  async clean(document: TextDocument, lines: Range | undefined): Promise<Cleaned> {
    const range = lines && this.#client.code2ProtocolConverter.asRange(lines);
    const given = { version: document.version, ...(range && { range }) };
    return (await this.#execute('clean', document, given)) ?? { applied: false, summary: UNKNOWN };
  }

  /** What to paste over a range in place of a raw text; undefined where there is nothing to clean. */
  async cleanPaste(document: TextDocument, over: Range, text: string): Promise<PasteOffer | undefined> {
    const range = this.#client.code2ProtocolConverter.asRange(over);
    const offer = await this.#execute('cleanPaste', document, { range, text });
    if (offer === null) return undefined;
    return { text: offer.text, edits: await this.#client.protocol2CodeConverter.asTextEdits([...offer.edits]) };
  }

  /** Puts back a removed line above a line (from 0). Returns a reason if it was not done. */
  async putBack(document: TextDocument, line: number, text: string): Promise<string | undefined> {
    const { version } = document;
    return reasonOf(await this.#execute('putBack', document, { version, position: { line, character: 0 }, text }));
  }

  /** Compares the spoken words of an earlier text with those of a document. */
  async verify(document: TextDocument, text: string): Promise<Verified> {
    const verified = await this.#execute('verify', document, { text });
    return verified ?? { equal: true, summary: UNKNOWN, before: '', after: '' };
  }

  /**
   * What changed from an earlier text to a document; undefined if the server does not know the document.
   * @param text null for the text of the last comparison of the document; undefined is returned also if the server has none
   */
  async compare(document: TextDocument, text: string | null): Promise<TranscriptComparison | undefined> {
    const comparison = await this.#execute('compare', document, { text });
    return comparison === null || 'isForgotten' in comparison ? undefined : comparison;
  }

  /** Puts somebody who speaks on the roster. Returns a reason if it was not done. */
  async listSpeaker(document: TextDocument, name: string): Promise<string | undefined> {
    return reasonOf(await this.#execute('listSpeaker', document, { version: document.version, name }));
  }

  async listSpeakers(document: TextDocument): Promise<readonly ListedSpeaker[]> {
    return (await this.#execute('listSpeakers', document, {})) ?? [];
  }

  async listSpeakersInFiles(document: TextDocument): Promise<readonly SpeakerInFiles[]> {
    return (await this.#execute('listSpeakersInFiles', document, {})) ?? [];
  }

  /** The first line (from 0) of a speaker's next turn after a position, starting again at the top; without one, of the first turn. */
  async nextTurnOf(document: TextDocument, position: Position | undefined, name: string): Promise<number | undefined> {
    const given = { name, ...(position && { position: this.#position(position) }) };
    return (await this.#execute('nextTurnOf', document, given)) ?? undefined;
  }

  /** The questions of a document, or of another transcript of the workspace by its URI. */
  async listQuestions(document: TextDocument, file?: string): Promise<readonly ListedSection[]> {
    return (await this.#execute('listQuestions', document, file === undefined ? {} : { file })) ?? [];
  }

  async listQuestionsInFiles(document: TextDocument): Promise<readonly QuestionsInFile[]> {
    return (await this.#execute('listQuestionsInFiles', document, {})) ?? [];
  }

  /** A document as a page to read, or what changed in it since a revision of the page. */
  async reading(document: TextDocument, since: number | undefined): Promise<ReadingUpdate | undefined> {
    return (await this.#execute('reading', document, since === undefined ? {} : { since })) ?? undefined;
  }

  async report(document: TextDocument): Promise<StatisticsReport | undefined> {
    return (await this.#execute('report', document, {})) ?? undefined;
  }

  /** Whether a text reads like a transcript. It need not be the text of a document that the server knows. */
  async looksLikeTranscript(text: string): Promise<boolean> {
    if (this.state === 'stopped') return false;
    await this.start();
    return this.#client.sendRequest<boolean>(looksLikeTranscriptRequest, { text });
  }

  /** The spoken words of a range as a quotation with its reference; undefined where nothing is spoken. */
  async quote(document: TextDocument, of: Range): Promise<string | undefined> {
    const range = this.#client.code2ProtocolConverter.asRange(of);
    return (await this.#execute('quote', document, { range })) ?? undefined;
  }

  /** The turns of one known speaker that touch some lines, and which of the document's speakers it is (from 0). */
  async turnsWithVoice(
    document: TextDocument,
    lines: Range,
  ): Promise<readonly { readonly range: Range; readonly voice: number }[]> {
    const range = this.#client.code2ProtocolConverter.asRange(lines);
    const turns = (await this.#execute('turnsWithVoice', document, { range })) ?? [];
    return turns.map((turn) => ({ ...turn, range: this.#client.protocol2CodeConverter.asRange(turn.range) }));
  }

  /** The runs of text without a speaker that touch some lines. */
  async openText(document: TextDocument, lines: Range): Promise<readonly Range[]> {
    const range = this.#client.code2ProtocolConverter.asRange(lines);
    const runs = (await this.#execute('openText', document, { range })) ?? [];
    return runs.map((run) => this.#client.protocol2CodeConverter.asRange(run));
  }

  async figures(document: TextDocument): Promise<Figures | undefined> {
    return (await this.#execute('statistics', document, {})) ?? undefined;
  }

  /** The formats that files are imported from and exported to. */
  async formats(): Promise<readonly KnownFormat[]> {
    if (this.state === 'stopped') throw new Error(OFF);
    return this.#client.sendRequest<readonly KnownFormat[]>(formatsRequest);
  }

  /** A file of another format as a transcript. */
  async importFile(file: Uri, bytes: Uint8Array): Promise<ImportedFile | NotConverted> {
    if (this.state === 'stopped') throw new Error(OFF);
    const given: ImportParams = { uri: this.#client.code2ProtocolConverter.asUri(file), base64: toBase64(bytes) };
    return this.#client.sendRequest<ImportedFile | NotConverted>(importRequest, given);
  }

  /** A transcript in another format, by its id. */
  async exportFile(document: TextDocument, format: string): Promise<ExportedFile | NotConverted> {
    if (this.state === 'stopped') throw new Error(OFF);
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const given: ExportParams = { textDocument: { uri }, format };
    const exported = await this.#client.sendRequest<ExportedFile | NotConverted | null>(exportRequest, given);
    return exported ?? { reason: UNKNOWN };
  }

  #range(range: WireRange | null): Range | undefined {
    return range === null ? undefined : this.#client.protocol2CodeConverter.asRange(range);
  }

  #position(position: Position): WirePosition {
    return this.#client.code2ProtocolConverter.asPosition(position);
  }

  async #execute<N extends CommandName>(name: N, document: TextDocument, given: Given<N>): Promise<Answer<N> | null> {
    if (this.#started === undefined) await this.start();
    if (this.state === 'stopped') throw new Error(OFF);
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const command = `${commandPrefix}${name}`;
    return this.#client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ uri, ...given }] });
  }
}

function reasonOf(applied: Applied | null): string | undefined {
  return applied === null ? UNKNOWN : applied.reason;
}

function orUnknown(changed: Changed | null): Changed {
  return changed ?? { count: 0, reason: UNKNOWN };
}
