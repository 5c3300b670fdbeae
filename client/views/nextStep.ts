import { commands, Disposable, type TextDocument, window, workspace } from 'vscode';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import type { Originals } from './originals.ts';

/** In milliseconds. */
const DELAY = 500;

/**
 * Says in the context key `colloquy.nextStep` what is useful next for the active transcript: `clean`, `attribute` or `verify`.
 * The button in the title bar goes by it.
 */
export class NextStep {
  readonly #server: Server;
  readonly #originals: Originals;
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server, originals: Originals) {
    this.#server = server;
    this.#originals = originals;
    this.#subscriptions = Disposable.from(
      server.onDidChangeState(() => this.#lookSoon()),
      window.onDidChangeActiveTextEditor(() => this.#lookSoon()),
      workspace.onDidOpenTextDocument(() => this.#lookSoon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeTranscript()?.document) this.#lookSoon();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), DELAY);
  }

  async #look(): Promise<void> {
    const document = activeTranscript()?.document;
    const step = document && this.#server.state === 'running' ? await this.#stepFor(document) : undefined;
    await commands.executeCommand('setContext', 'colloquy.nextStep', step);
  }

  async #stepFor(document: TextDocument): Promise<'clean' | 'attribute' | 'verify' | undefined> {
    const figures = await this.#server.figures(document).catch(() => undefined);
    if (figures === undefined || figures.words === 0) return undefined;
    const isCleaned = this.#originals.find(document).length > 0;
    if (figures.turns === 0 && !isCleaned) return 'clean';
    return figures.open > 0 ? 'attribute' : 'verify';
  }
}
