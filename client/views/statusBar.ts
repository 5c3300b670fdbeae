import { Disposable, StatusBarAlignment, type StatusBarItem, type TextDocument, window, workspace } from 'vscode';
import type { Figures } from '../../server/protocol.ts';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';

/** The delay in milliseconds. Numbers that change with each key distract. */
const DELAY = 300;

/** Shows turns, words and the share of words with a speaker, for the active transcript. */
export class StatusBar {
  readonly #server: Server;
  readonly #item: StatusBarItem;
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    // On the left, beside the problems: on the right the keys of attribution mode would push it out of a narrow window.
    this.#item = window.createStatusBarItem('colloquy.figures', StatusBarAlignment.Left, 45);
    this.#item.name = 'Colloquy';
    this.#subscriptions = Disposable.from(
      this.#item,
      server.onDidChangeState(() => this.#update()),
      window.onDidChangeActiveTextEditor(() => this.#update()),
      // Also when the document gets another language.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#updateSoon();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#updateSoon();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), DELAY);
  }

  async #update(): Promise<void> {
    this.#document = this.#transcriptInFront();
    const document = this.#document;
    if (document === undefined || this.#server.state === 'starting') return this.#item.hide();
    if (this.#server.state === 'stopped') return this.#showStopped();
    const figures = await this.#server.figures(document).catch(() => undefined);
    if (document !== this.#document) return;
    if (figures === undefined) return this.#item.hide();
    this.#show(figures);
  }

  /** The transcript stays active while the output panel has the focus. */
  #transcriptInFront(): TextDocument | undefined {
    const isOutput = window.activeTextEditor?.document.uri.scheme === 'output';
    return isOutput ? this.#document : activeTranscript()?.document;
  }

  #show({ turns, words, attributedWords, named, unnamed, isEstimated }: Figures): void {
    // Rounded down: 100 % appears only if nothing is left to do.
    const share = words === 0 ? 100 : Math.floor((100 * attributedWords) / words);
    const total = `${isEstimated ? 'about ' : ''}${counted(named + unnamed, 'turn')}`;
    const progress = unnamed === 0 ? counted(turns, 'turn') : `${figure(named)} of ${total}`;
    this.#item.text = `$(comment-discussion) ${progress}, ${share} %`;
    const left = `${isEstimated ? 'About ' : ''}${counted(unnamed, 'turn')} ${unnamed === 1 ? 'has' : 'have'} no speaker.`;
    this.#item.tooltip = [
      unnamed === 0 ? 'Every turn has a speaker.' : `${left} Click to go to the next one.`,
      `${figure(attributedWords)} of ${counted(words, 'word')} (${share} %) have a speaker.`,
    ].join('\n');
    this.#item.command = 'colloquy.nextUnattributed';
    this.#item.show();
  }

  #showStopped(): void {
    this.#item.text = '$(warning) Colloquy is off';
    this.#item.tooltip = 'The language server has stopped. Click to start it again.';
    this.#item.command = 'colloquy.restartServer';
    this.#item.show();
  }
}

function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function figure(count: number): string {
  return count.toLocaleString('en-GB');
}
