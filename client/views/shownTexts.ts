import { Disposable, Uri, workspace } from 'vscode';

export const SHOWN_TEXTS = 'colloquy-shown';

/** Read-only texts, which the editor never asks to save. */
export class ShownTexts {
  readonly #texts = new Map<string, string>();
  /** Those that can be opened again after they were closed. */
  readonly #kept = new Set<string>();
  readonly #subscriptions: Disposable;
  #count = 0;

  constructor() {
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(SHOWN_TEXTS, {
        provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()),
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (!this.#kept.has(uri.toString())) this.#texts.delete(uri.toString());
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Stores a text under a name until it is closed, and returns the address at which it can be opened. */
  add(name: string, text: string): Uri {
    this.#count += 1;
    const uri = Uri.from({ scheme: SHOWN_TEXTS, path: `/${this.#count}/${name}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  /** The same, but until it is removed. */
  keep(name: string, text: string): Uri {
    const uri = this.add(name, text);
    this.#kept.add(uri.toString());
    return uri;
  }

  remove(uri: Uri): void {
    this.#kept.delete(uri.toString());
    this.#texts.delete(uri.toString());
  }
}
