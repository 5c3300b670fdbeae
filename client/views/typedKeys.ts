import { commands, type Disposable, type TextDocument, window } from 'vscode';

/**
 * Takes the characters that are typed into a document, so that none gets into its text. Characters for other documents are
 * typed as usual.
 */
export class TypedKeys implements Disposable {
  readonly #listener: (text: string) => void;
  #taken: Disposable | undefined;

  constructor(listener: (text: string) => void) {
    this.#listener = listener;
  }

  take(document: TextDocument): void {
    this.release();
    try {
      this.#taken = commands.registerCommand('type', (typed: { readonly text: string }) => {
        if (window.activeTextEditor?.document !== document) return commands.executeCommand('default:type', typed);
        this.#listener(typed.text);
        return undefined;
      });
    } catch {
      // Another extension has taken the characters, as those for Vim do. The keys of the mode still work.
    }
  }

  release(): void {
    this.#taken?.dispose();
    this.#taken = undefined;
  }

  dispose(): void {
    this.release();
  }
}
