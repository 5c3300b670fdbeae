import { type Disposable, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import type { Server } from '../server/server.ts';
import { DocumentPanel } from './documentPanel.ts';
import { type EarlierText, nameOf } from './earlierText.ts';

interface Compared {
  readonly document: TextDocument;
  readonly earlier: EarlierText;
  readonly text: string;
}

/** Shows what changed in a transcript since an earlier text. It follows edits, and stays with its transcript. */
export class ChangesPanel extends DocumentPanel {
  #compared: Compared | undefined;
  /** Whose text the server has for the document. */
  #sent: Compared | undefined;

  constructor(server: Server, context: ExtensionContext) {
    super(server, context, { id: 'colloquy.changes', title: 'Changes', script: 'changes-view.js' });
  }

  /** Compares a document with an earlier text from now on. Shows an error where there is no text. */
  async compare(document: TextDocument, earlier: EarlierText): Promise<void> {
    const read = await earlier.read();
    if ('reason' in read) {
      window.showErrorMessage(read.reason);
      return;
    }
    this.#compared = { document, earlier, text: read.text };
    this.show(document);
  }

  protected async contentOf(document: TextDocument): Promise<object | undefined> {
    if (this.#compared?.document !== document) return undefined;
    const compared = this.#compared;
    const again = this.#sent === compared ? await this.server.compare(document, null) : undefined;
    const comparison = again ?? (await this.server.compare(document, compared.text));
    this.#sent = compared;
    return comparison && { comparison, title: `${compared.earlier.name} → ${nameOf(document.uri)}` };
  }

  protected override follows(document: TextDocument): boolean {
    return document === this.#compared?.document;
  }

  protected override subscriptions(): Disposable[] {
    return [
      workspace.onDidSaveTextDocument((document) => {
        if (document === this.#compared?.document) void this.#readAgain();
      }),
    ];
  }

  /** The earlier text may be the saved one. */
  async #readAgain(): Promise<void> {
    const before = this.#compared;
    const read = await before?.earlier.read();
    if (before === undefined || before !== this.#compared || read === undefined || 'reason' in read) return;
    this.#compared = { ...before, text: read.text };
    await this.update();
  }
}
