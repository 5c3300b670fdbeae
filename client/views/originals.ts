import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';

/** The text of a document before it was cleaned, or as it was imported. */
export interface Original {
  /** What the user knows it by. */
  readonly name: string;
  readonly text: string;
  readonly isImported?: boolean;
}

/** The texts before cleaning and after importing, as long as the window is open: with them the words can be compared after saving too. */
export class Originals {
  readonly #kept = new Map<string, Original[]>();
  readonly #subscriptions: Disposable;
  /** An untitled document that is about to get a file. */
  #closing: TextDocument | undefined;

  constructor() {
    this.#subscriptions = Disposable.from(
      workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && this.#kept.has(keyOf(document.uri))) this.#closing = document;
      }),
      workspace.onDidSaveTextDocument((document) => this.#inherit(document)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Keeps a text. Of several, the latest is the first. */
  keep(document: TextDocument, original: Original): void {
    const key = keyOf(document.uri);
    const others = (this.#kept.get(key) ?? []).filter(({ text }) => text !== original.text);
    this.#kept.set(key, [original, ...others].slice(0, MOST));
  }

  find({ uri }: TextDocument): readonly Original[] {
    return this.#kept.get(keyOf(uri)) ?? [];
  }

  /** A file that an untitled document was saved to has the same texts. */
  #inherit(saved: TextDocument): void {
    const untitled = this.#closing;
    if (untitled === undefined || this.#kept.has(keyOf(saved.uri)) || untitled.getText() !== saved.getText()) return;
    this.#kept.set(keyOf(saved.uri), [...this.find(untitled)]);
    this.#closing = undefined;
  }
}

/** Texts take memory. */
const MOST = 3;

/** An untitled document that is meant for a file has the path of that file. */
function keyOf({ path }: Uri): string {
  return path;
}
