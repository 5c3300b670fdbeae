import { type Disposable, type ExtensionContext, Range, type TextDocument, TextEditorRevealType, window } from 'vscode';
import type { Server } from '../server/server.ts';
import { DocumentPanel } from './documentPanel.ts';

/** The time in milliseconds in which the scrolling that the panel caused is no message of the user. */
const ECHO = 400;

/** Shows a transcript typeset, and scrolls with its editor in both directions. */
export class ReadingPanel extends DocumentPanel {
  #scrolledByPage = 0;

  constructor(server: Server, context: ExtensionContext) {
    super(server, context, { id: 'colloquy.reading', title: 'Reading View', script: 'reading-view.js' });
  }

  protected async contentOf(document: TextDocument): Promise<object | undefined> {
    const reading = await this.server.reading(document);
    return reading && { reading, scrollTo: this.#topLine() };
  }

  protected override subscriptions(): Disposable[] {
    return [
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor !== this.editor || Date.now() - this.#scrolledByPage < ECHO) return;
        void this.post({ scrollTo: this.#topLine() });
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
