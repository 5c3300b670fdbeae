import { type Disposable, type ExtensionContext, Range, type TextDocument, TextEditorRevealType, window } from 'vscode';
import type { ReadingPage } from '../../server/protocol.ts';
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
  #shown: { readonly document: TextDocument; readonly reading: ReadingPage } | undefined;

  constructor(server: Server, context: ExtensionContext) {
    super(server, context, { id: 'colloquy.reading', title: 'Reading View', script: 'reading-view.js' });
  }

  protected async contentOf(document: TextDocument): Promise<object | undefined> {
    const reading = await this.server.reading(document);
    // The user may have gone to another transcript meanwhile.
    if (reading === undefined || document !== this.document) return undefined;
    const before = this.#shown?.document === document ? this.#shown.reading : undefined;
    this.#shown = { document, reading };
    const { style, head, parts, lines } = reading;
    if (before === undefined)
      return { style, head, parts: { first: 0, old: undefined, parts }, lines, scrollTo: this.#topLine() };
    return {
      ...(head !== before.head && { head }),
      parts: changedParts(before.parts, parts),
      ...(!areEqual(lines, before.lines) && { lines }),
    };
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

function areEqual(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((line, index) => line === others[index]);
}

/** Parts to put in the place of `old` parts from `first` on; all parts where `old` is undefined. */
interface ChangedParts {
  readonly first: number;
  readonly old: number | undefined;
  readonly parts: readonly string[];
}

/** The one run of parts that differs, without what is the same before and after it. */
function changedParts(before: readonly string[], after: readonly string[]): ChangedParts {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let same = 0;
  while (same < shorter - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { first, old: before.length - same - first, parts: after.slice(first, after.length - same) };
}
