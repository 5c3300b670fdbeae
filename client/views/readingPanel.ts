import { type Disposable, type ExtensionContext, Range, type TextDocument, TextEditorRevealType, window } from 'vscode';
import type { Server } from '../server/server.ts';
import { DocumentPanel } from './documentPanel.ts';

/** The time in milliseconds in which the scrolling that the panel caused is no message of the user. */
const ECHO = 400;

/** Shows a transcript typeset, and scrolls with its editor in both directions. After an edit it sends only the parts that changed. */
export class ReadingPanel extends DocumentPanel {
  #scrolledByPage = 0;
  /** The topmost line that the page was last scrolled to. */
  #followed = 0;
  /** What the page shows. */
  #shown: { readonly document: TextDocument; readonly revision: number } | undefined;

  constructor(server: Server, context: ExtensionContext) {
    super(server, context, { id: 'colloquy.reading', title: 'Reading View', script: 'reading-view.js' });
  }

  protected async contentOf(document: TextDocument): Promise<object | undefined> {
    const since = this.#shown?.document === document ? this.#shown.revision : undefined;
    const reading = await this.server.reading(document, since);
    // The user may have gone to another transcript meanwhile.
    if (reading === undefined || document !== this.document) return undefined;
    const { revision, parts, ...changed } = reading;
    this.#shown = { document, revision };
    if (parts === undefined) return changed;
    return { ...changed, change: { first: 0, parts }, scrollTo: this.#topLine() };
  }

  /** A page that starts knows nothing. */
  protected override started(): void {
    this.#shown = undefined;
  }

  protected override subscriptions(): Disposable[] {
    return [
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const line = this.#topLine();
        if (textEditor !== this.editor || line === this.#followed || Date.now() - this.#scrolledByPage < ECHO) return;
        this.#followed = line;
        void this.post({ scrollTo: line });
      }),
    ];
  }

  protected override receive(message: object): void {
    if (!('scrolledTo' in message) || typeof message.scrolledTo !== 'number') return;
    this.#scrolledByPage = Date.now();
    const line = message.scrolledTo;
    this.editor?.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  #topLine(): number {
    return this.editor?.visibleRanges[0]?.start.line ?? 0;
  }
}
