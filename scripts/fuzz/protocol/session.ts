import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { everything } from '../../../test/lsp/methods.ts';
import type { Value } from '../area.ts';
import { framed, type Message, ServerProcess } from './server.ts';

/** Stands for the URI of the session's folder in what is sent. */
export const FOLDER = 'folder:';

/** What a client does; `document` and `file` are numbers of names. */
export type Step =
  | { readonly do: 'open'; readonly document: number; readonly text: string }
  | { readonly do: 'change'; readonly document: number; readonly changes: readonly Change[] }
  | { readonly do: 'close'; readonly document: number }
  | { readonly do: 'ask'; readonly method: string; readonly params: Value }
  | { readonly do: 'tell'; readonly method: string; readonly params: Value }
  /** Cancels the request that was made so many requests ago. */
  | { readonly do: 'cancel'; readonly ago: number }
  /** A message whose frame is right, whatever its content is. */
  | { readonly do: 'say'; readonly content: string }
  /** Writes a file or takes it away, and tells the server so often. */
  | {
      readonly do: 'file';
      readonly file: number;
      readonly text: string;
      readonly isGone: boolean;
      readonly told: number;
    }
  /** Sends the bytes of all messages from here on in pieces of this length; 0 ends that. */
  | { readonly do: 'split'; readonly length: number }
  /** Waits until everything that was asked is answered. */
  | { readonly do: 'rest' }
  /** Compares what the server says of each open document with what it says of the same text when it is opened again. */
  | { readonly do: 'compare' };

/** Positions may lie anywhere, also outside of the text. Without a line the whole text is replaced. */
export interface Change {
  readonly line: number;
  readonly character: number;
  readonly lines: number;
  readonly text: string;
}

export interface Session {
  /** What stands in the files of the folder, by their numbers. */
  readonly files: readonly string[];
  /** What the client answers when it is asked for settings. */
  readonly configuration: Value;
  /** Requests that are made before `initialize`. */
  readonly early: number;
  readonly steps: readonly Step[];
  /** How the client ends: 0 in order, 1 without `shutdown`, 2 by closing the input, 3 with a frame that is broken. */
  readonly end: number;
  readonly broken: string;
}

export const fileNames = [
  'colloquy.yml',
  'people.yml',
  'pack.yml',
  'a.transcript',
  'b.transcript',
  'c.md',
  'people.csv',
];
export const documentNames = ['a.transcript', 'b.transcript', 'new.transcript', 'colloquy.yml', 'people.yml', 'c.md'];

/** Where a session went, for checks. */
export class Played {
  /** Requests in the order in which they were made, with their answers. */
  readonly asked = new Map<number, { readonly method: string; readonly answers: Message[] }>();
  readonly early: readonly number[] = [];
  readonly late: readonly number[] = [];
  /** Documents that are open at the end. */
  readonly documents = new Map<string, TextDocument>();
  messages = 0;
}

/** Plays a session in a folder of its own. `compare` does what the step of this name says; it is called at the end too. */
export async function play(
  program: string,
  session: Session,
  compare: (player: Player) => Promise<void>,
): Promise<Player> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-fuzz-')));
  const player = new Player(program, folder, session, compare);
  try {
    await player.run();
  } finally {
    await player.server.end(0);
    rmSync(folder, { recursive: true, force: true });
  }
  return player;
}

export class Player {
  readonly server: ServerProcess;
  readonly played = new Played();
  /** Whether everything was answered each time that the client waited. */
  isAnswered = true;
  /** Whether the server ended by itself when the client had ended. */
  hasEnded = true;
  readonly #folder: string;
  readonly #session: Session;
  readonly #compare: (player: Player) => Promise<void>;
  #split = 0;
  #ids = 0;
  /** How many requests have no answer yet. */
  #open = 0;

  constructor(program: string, folder: string, session: Session, compare: (player: Player) => Promise<void>) {
    this.#folder = folder;
    this.#session = session;
    this.#compare = compare;
    this.server = new ServerProcess(program, (message) => this.#onMessage(message));
  }

  async run(): Promise<void> {
    const { files, early, steps } = this.#session;
    for (const [at, text] of files.entries()) if (text !== '') this.#write(at, text);
    for (let at = 0; at < early; at++)
      (this.played.early as number[]).push(this.ask('workspace/symbol', { query: '' }));
    const uri = pathToFileURL(this.#folder).href;
    this.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      capabilities: everything,
      workspaceFolders: [{ uri, name: 'folder' }],
    });
    this.tell('initialized', {});
    for (const step of steps) await this.#do(step);
    await this.#comparing();
    await this.#leave();
  }

  /** Sends a request and gives its id. */
  ask(method: string, params: unknown): number {
    const id = ++this.#ids;
    this.#open++;
    this.played.asked.set(id, { method, answers: [] });
    this.#send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return id;
  }

  tell(method: string, params: unknown): void {
    this.#send(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** Waits until everything that was asked is answered. */
  async rest(): Promise<void> {
    const isDone = await this.server.until(() => this.#open === 0);
    this.isAnswered &&= isDone;
  }

  async #comparing(): Promise<void> {
    await this.rest();
    this.#split = 0;
    if (this.server.ended === undefined) await this.#compare(this);
  }

  uriOf(name: string): string {
    return `${pathToFileURL(this.#folder).href}/${name}`;
  }

  async #do(step: Step): Promise<void> {
    if (step.do === 'open') this.#openDocument(step.document, step.text);
    else if (step.do === 'change') this.#change(step.document, step.changes);
    else if (step.do === 'close') this.#close(step.document);
    else if (step.do === 'ask') this.ask(step.method, step.params);
    else if (step.do === 'tell') this.tell(step.method, step.params);
    else if (step.do === 'cancel') this.tell('$/cancelRequest', { id: this.#ids - step.ago });
    else if (step.do === 'say') this.#send(step.content);
    else if (step.do === 'split') this.#split = step.length;
    else if (step.do === 'rest') await this.rest();
    else if (step.do === 'compare') await this.#comparing();
    else if (step.do === 'file') this.#file(step);
  }

  /** Closes a document, and opens it again with the text that it had. */
  reopen(uri: string): void {
    const document = this.played.documents.get(uri);
    if (!document) return;
    this.tell('textDocument/didClose', { textDocument: { uri } });
    this.#openText(uri, document.getText());
  }

  #openDocument(number: number, text: string): void {
    const uri = this.uriOf(documentNames[number % documentNames.length] ?? 'x.transcript');
    if (!this.played.documents.has(uri)) this.#openText(uri, sendable(text));
  }

  #openText(uri: string, text: string): void {
    this.played.documents.set(uri, TextDocument.create(uri, 'transcript', 1, text));
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: languageOf(uri), version: 1, text } });
  }

  #change(number: number, changes: readonly Change[]): void {
    const uri = this.uriOf(documentNames[number % documentNames.length] ?? '');
    const document = this.played.documents.get(uri);
    if (!document) return;
    const version = document.version + 1;
    const contentChanges = changes.map(({ line, character, lines, text }) => {
      const start = { line: Math.min(Math.max(0, line), document.lineCount - 1), character: Math.max(0, character) };
      const end = {
        line: Math.min(start.line + Math.max(0, lines), document.lineCount - 1),
        character: Math.max(0, character),
      };
      const change = line < 0 ? { text: sendable(text) } : { range: { start, end }, text: sendable(text) };
      TextDocument.update(document, [change], version);
      return change;
    });
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  #close(number: number): void {
    const uri = this.uriOf(documentNames[number % documentNames.length] ?? '');
    if (!this.played.documents.delete(uri)) return;
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  #file({ file, text, isGone, told }: Step & { do: 'file' }): void {
    const name = fileNames[file % fileNames.length] ?? '';
    if (isGone) rmSync(join(this.#folder, name), { force: true });
    else this.#write(file, text);
    const changes = [{ uri: this.uriOf(name), type: isGone ? 3 : 2 }];
    for (let at = 0; at < told; at++) this.tell('workspace/didChangeWatchedFiles', { changes });
  }

  #write(file: number, text: string): void {
    writeFileSync(join(this.#folder, fileNames[file % fileNames.length] ?? 'x'), text);
  }

  async #leave(): Promise<void> {
    const { end, broken } = this.#session;
    if (end === 0) {
      this.ask('shutdown', null);
      (this.played.late as number[]).push(this.ask('workspace/symbol', { query: '' }));
      await this.rest();
    }
    if (end <= 1) this.tell('exit', null);
    if (end === 3) this.server.send(Buffer.from(broken, 'latin1'));
    if (end >= 2) this.server.leave();
    this.hasEnded = await this.server.end();
  }

  #send(content: string): void {
    this.played.messages++;
    const bytes = framed(content.replaceAll(FOLDER, pathToFileURL(this.#folder).href));
    const length = this.#split < 1 ? bytes.length : this.#split;
    for (let at = 0; at < bytes.length; at += length) this.server.send(bytes.subarray(at, at + length));
  }

  /** Answers what the server asks, and keeps what it answers. */
  #onMessage({ id, method, ...answer }: Message): void {
    if (method === undefined) {
      const answers = this.played.asked.get(id as number)?.answers;
      if (answers?.push({ id: id ?? null, ...answer }) === 1) this.#open--;
      return;
    }
    if (id === undefined) return;
    const { params } = answer as { params?: { items?: unknown[] } };
    const result =
      method === 'workspace/configuration'
        ? (params?.items ?? []).map(() => this.#session.configuration)
        : method === 'workspace/applyEdit'
          ? { applied: false }
          : null;
    this.#send(JSON.stringify({ jsonrpc: '2.0', id, result }));
  }
}

/** Half of a character cannot be sent in UTF-8. */
function sendable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function languageOf(uri: string): string {
  return uri.endsWith('.transcript') ? 'transcript' : uri.endsWith('.md') ? 'markdown' : 'yaml';
}
