import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { memoryOf } from '../measure/run.ts';
import type { Failure } from '../report/parts.ts';
import { type Answer, Client } from './client.ts';
import type { Kind } from './kinds.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Replaces some text. Positions refer to the document before the edit. */
export interface Edit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

interface Offered {
  readonly textDocumentSync?: number | { readonly change?: number };
  readonly diagnosticProvider?: { readonly identifier?: string };
  readonly semanticTokensProvider?: { readonly full?: boolean | { readonly delta?: boolean } };
  readonly [provider: string]: unknown;
}

/** One server with one open document, as in an editor. */
export class Session {
  readonly kind: Kind;
  readonly client: Client;
  readonly uri: string;
  /** The lines of the open text. */
  lines: string[] = [];
  #offered: Offered = {};
  #version = 0;
  #resultId: string | undefined;
  #tokensId: string | undefined;

  private constructor(kind: Kind, uri: string) {
    this.kind = kind;
    this.uri = uri;
    this.client = new Client(kind.command(), {
      'workspace/configuration': ({ items }: { items: unknown[] }) => items.map(() => null),
      ...kind.answers?.(() => this.lines.join('\n')),
    });
  }

  /**
   * Starts a server, uses it and ends it. The document's path need not exist. Returns why the server failed, as some do with a
   * large text.
   */
  static async use(kind: Kind, path: string, use: (session: Session) => Promise<void>): Promise<Failure[]> {
    const session = new Session(kind, pathToFileURL(path).href);
    try {
      await session.#initialize();
      await use(session);
      return [];
    } catch (error) {
      return [{ by: kind.name, why: (error as Error).message }];
    } finally {
      await session.client.stop();
    }
  }

  async #initialize(): Promise<void> {
    const { client, kind } = this;
    const { result } = await client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
      initializationOptions: kind.initializationOptions,
    });
    this.#offered = (result as { capabilities: Offered }).capabilities;
    client.notify('initialized', {});
    if (kind.settings) client.notify('workspace/didChangeConfiguration', { settings: kind.settings });
  }

  /** Whether the server announces the capability for a request. Pushed diagnostics need none. */
  offers(provider: string): boolean {
    const offered = this.#offered[provider];
    return offered !== undefined && offered !== false && offered !== null;
  }

  /** Opens a text and waits for its diagnostics. Returns the milliseconds. */
  async open(text: string): Promise<number> {
    this.lines = text.split('\n');
    this.#version = 1;
    this.#resultId = undefined;
    this.#tokensId = undefined;
    const { uri, kind } = this;
    const textDocument = { uri, languageId: kind.languageId, version: 1, text };
    return this.#timed(() => {
      const pushed = this.#pushed();
      this.client.notify('textDocument/didOpen', { textDocument });
      return pushed ?? this.#pulled();
    });
  }

  close(): void {
    this.client.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Milliseconds from the edits, sent one by one without a pause, to the diagnostics for the resulting text. */
  edit(edits: readonly Edit[]): Promise<number> {
    return this.#after(edits, () => this.#pulled());
  }

  /** Milliseconds from an edit to the answer to a request about the new text. */
  async editAndAsk(edit: Edit, method: string, more: object = {}): Promise<number> {
    return this.#after([edit], () => this.ask(method, more), false);
  }

  /** Milliseconds from an edit to the new colours, as a delta if the server supports that. */
  async editAndColour(edit: Edit): Promise<number> {
    const full = this.#offered.semanticTokensProvider?.full;
    const delta = typeof full === 'object' && full.delta === true && this.#tokensId !== undefined;
    const method = `textDocument/semanticTokens/full${delta ? '/delta' : ''}`;
    return this.#after([edit], () => this.#colours(method), false);
  }

  async ask(method: string, more: object = {}): Promise<Answer> {
    return this.client.request(method, { textDocument: { uri: this.uri }, ...more });
  }

  /** The memory of the server in MB. */
  get memory(): number | undefined {
    return memoryOf(this.client.pid, 'VmRSS');
  }

  async #colours(method: string): Promise<Answer> {
    const answer = await this.ask(method, { previousResultId: this.#tokensId });
    this.#tokensId = (answer.result as { resultId?: string } | null)?.resultId;
    return answer;
  }

  #after(edits: readonly Edit[], answer: () => Promise<Answer>, waitsForPush = true): Promise<number> {
    const changes = edits.map((edit) => {
      this.#apply(edit);
      return this.#isIncremental
        ? { range: { start: edit.start, end: edit.end }, text: edit.text }
        : { text: this.lines.join('\n') };
    });
    return this.#timed(() => {
      const pushed = waitsForPush ? this.#pushed(this.#version + changes.length) : undefined;
      for (const change of changes) {
        this.#version += 1;
        const textDocument = { uri: this.uri, version: this.#version };
        this.client.notify('textDocument/didChange', { textDocument, contentChanges: [change] });
      }
      return pushed ?? answer();
    });
  }

  async #timed(act: () => Promise<Answer>): Promise<number> {
    const begin = performance.now();
    const { at } = await act();
    return at - begin;
  }

  /** The pushed diagnostics of a version; undefined if the server expects requests for them. */
  #pushed(version = this.#version): Promise<Answer> | undefined {
    if (this.#offered.diagnosticProvider !== undefined) return undefined;
    return this.client.heard((method, params) => {
      if (method !== 'textDocument/publishDiagnostics') return false;
      const published = params as { uri: string; version?: number };
      return published.uri === this.uri && (published.version ?? version) >= version;
    });
  }

  async #pulled(): Promise<Answer> {
    const identifier = this.#offered.diagnosticProvider?.identifier;
    const answer = await this.ask('textDocument/diagnostic', { identifier, previousResultId: this.#resultId });
    this.#resultId = (answer.result as { resultId?: string } | null)?.resultId;
    return answer;
  }

  get #isIncremental(): boolean {
    const { textDocumentSync: sync } = this.#offered;
    return (typeof sync === 'object' ? sync.change : sync) === 2;
  }

  #apply({ start, end, text }: Edit): void {
    const before = (this.lines[start.line] ?? '').slice(0, start.character);
    const after = (this.lines[end.line] ?? '').slice(end.character);
    this.lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
  }
}

/** The capabilities that VS Code declares, as far as one of these servers depends on them. */
const capabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false, relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    codeLens: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    completion: { completionItem: { snippetSupport: true } },
  },
  window: { workDoneProgress: true },
  general: { positionEncodings: ['utf-16'] },
};
