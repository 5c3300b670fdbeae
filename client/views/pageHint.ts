import {
  commands,
  Disposable,
  type Memento,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { isPage } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';

/** Where it is kept that the user wants no hint. */
const DISMISSED = 'colloquy.hint.dismissed';
/** Enough of a text to see what it is, in lines. */
const SEEN = 300;

/** Files that hold speech and nothing else. Others, such as JSON, are rarely a transcript, and the menu imports them. */
const speech = /\.(vtt|srt|sbv|smi|sub|ass|ssa|lrc|ttml|dfxp|otr|cha|eaf|textgrid|exb|trs)$/i;

/** What is offered for a page of text, and for a file of captions or speech. */
const newTranscript = {
  text: '$(comment-discussion) New transcript from this page',
  tooltip: 'This text reads like a transcript. Open a cleaned copy to name the speakers; the page stays as it is.',
  command: 'colloquy.newTranscript',
};
const importTranscript = {
  text: '$(comment-discussion) Import as transcript',
  tooltip: 'Make a transcript of this file, with its speakers and times. The file stays as it is.',
  command: 'colloquy.importTranscript',
};

/** The context key that says so; then a Markdown file has the button that makes a transcript of it. */
const READS_LIKE_TRANSCRIPT = 'colloquy.readsLikeTranscript';

/**
 * Offers a new transcript in the status bar, where a plain text or Markdown file reads like one, or a file holds captions or speech. One
 * click on the cross hides the offer for good.
 */
export class PageHint {
  readonly #server: Server;
  readonly #memory: Memento;
  readonly #offer: StatusBarItem;
  readonly #cross: StatusBarItem;
  readonly #subscriptions: Disposable;

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#offer = window.createStatusBarItem('colloquy.hint', StatusBarAlignment.Left, -1000);
    this.#offer.name = 'Colloquy: Hint';
    this.#cross = window.createStatusBarItem('colloquy.hint.dismiss', StatusBarAlignment.Left, -1001);
    this.#cross.name = 'Colloquy: Hide the Hint';
    this.#cross.text = '$(close)';
    this.#cross.tooltip = 'Never show this hint again';
    this.#cross.command = 'colloquy.dismissHint';
    this.#subscriptions = Disposable.from(
      this.#offer,
      this.#cross,
      commands.registerCommand('colloquy.dismissHint', () => this.#dismiss()),
      window.onDidChangeActiveTextEditor(() => this.#look()),
      // Also when the document gets another language.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#look();
      }),
    );
    this.#look();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #dismiss(): Promise<void> {
    this.#hide();
    await this.#memory.update(DISMISSED, true);
  }

  async #look(): Promise<void> {
    const document = window.activeTextEditor?.document;
    this.#hide();
    commands.executeCommand('setContext', READS_LIKE_TRANSCRIPT, false);
    if (document === undefined || this.#memory.get(DISMISSED) === true) return;
    if (speech.test(document.uri.path) && workspace.fs.isWritableFileSystem(document.uri.scheme) !== undefined)
      return this.#show(importTranscript);
    if (!isPage(document)) return;
    const isLikely = await this.#server.looksLikeTranscript(beginningOf(document)).catch(() => false);
    if (!isLikely || window.activeTextEditor?.document !== document) return;
    commands.executeCommand('setContext', READS_LIKE_TRANSCRIPT, true);
    this.#show(newTranscript);
  }

  #show(offer: typeof newTranscript): void {
    Object.assign(this.#offer, offer);
    this.#offer.show();
    this.#cross.show();
  }

  #hide(): void {
    this.#offer.hide();
    this.#cross.hide();
  }
}

function beginningOf(document: TextDocument): string {
  const last = document.lineAt(Math.min(SEEN, document.lineCount) - 1);
  return document.getText().slice(0, document.offsetAt(last.range.end));
}
