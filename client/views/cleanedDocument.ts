import { Disposable, EventEmitter, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import type { DroppedLine } from '../../server/protocol.ts';
import type { Server } from '../server/server.ts';

/** A line that cleaning removed, and its place in the current text. */
interface Gone extends DroppedLine {
  line: number;
  isBack: boolean;
}

/** A cleaned document, with the lines that can be put back. Their places move with every edit. */
export class CleanedDocument {
  readonly #document: TextDocument;
  readonly #before: string;
  readonly #after: string;
  readonly #dropped: readonly DroppedLine[];
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #lines: readonly Gone[];
  /** The line that is being put back. */
  #returning: Gone | undefined;

  /** `before` is the text before the cleaning. The document already has the cleaned text. */
  constructor(document: TextDocument, before: string, dropped: readonly DroppedLine[]) {
    this.#document = document;
    this.#before = before;
    this.#after = document.getText();
    this.#dropped = dropped;
    this.#lines = this.#asCleaned();
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.#follow(event);
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed !== document) return;
        this.#lines = [];
        this.#changed.fire();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Fires when the set of removed lines or their places change. */
  get onDidChange() {
    return this.#changed.event;
  }

  /** The removed lines, by their line in the report, and whether each is back. */
  get lines(): readonly { readonly reportLine: number; readonly isBack: boolean }[] {
    return this.#lines.map((gone) => ({ reportLine: gone.reportLine, isBack: this.#isBack(gone) }));
  }

  /** Puts back the removed line at a line of the report. Returns its new place, or the reason why it was not possible. */
  async putBack(server: Server, reportLine: number): Promise<{ line: number } | { reason: string }> {
    const gone = this.#lines.find((one) => one.reportLine === reportLine);
    if (gone === undefined) return { reason: 'The text is no longer the one that was cleaned.' };
    if (this.#isBack(gone)) return { line: gone.line };
    this.#returning = gone;
    const reason = await server.putBack(this.#document, gone.line, gone.text);
    this.#returning = undefined;
    return reason === undefined ? { line: gone.line } : { reason };
  }

  get document(): TextDocument {
    return this.#document;
  }

  #asCleaned(): Gone[] {
    return this.#dropped.map((line) => ({ ...line, isBack: false }));
  }

  /** Checks whether the line is still back: an undo may have removed it again. */
  #isBack({ isBack, line, text }: Gone): boolean {
    const { lineCount } = this.#document;
    return isBack && line < lineCount && this.#document.lineAt(line).text.includes(text.trim());
  }

  #follow({ reason, contentChanges }: TextDocumentChangeEvent): void {
    const text = reason === undefined ? undefined : this.#document.getText();
    if (text === this.#before) this.#lines = [];
    else if (text === this.#after) this.#lines = this.#asCleaned();
    else if (this.#returning !== undefined) this.#makeRoom(this.#returning);
    else for (const { range, text: written } of contentChanges) this.#move(range.start, range.end, written);
    this.#changed.fire();
  }

  /** If several lines were removed from one place, the later ones stay below. */
  #makeRoom(returning: Gone): void {
    const at = this.#lines.indexOf(returning);
    for (const [index, gone] of this.#lines.entries()) {
      if (index < at ? gone.line > returning.line : index > at && gone.line >= returning.line) gone.line += 1;
    }
    returning.isBack = true;
  }

  #move(start: { line: number }, end: { line: number; character: number }, written: string): void {
    const more = written.split(/\r\n|\r|\n/).length - 1 - (end.line - start.line);
    for (const gone of this.#lines) {
      const isBelow = end.line < gone.line || (end.line === gone.line && end.character === 0);
      if (isBelow) gone.line += more;
      else if (start.line < gone.line) gone.line = Math.min(gone.line, end.line + more);
    }
  }
}
