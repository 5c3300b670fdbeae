import type { CancellationToken } from 'vscode-languageserver';

/** Lets requests wait until a document, a file or a setting changes. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();
  #isOver = false;

  /** The client has ended the session, so nothing will change any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Settles with the next change, or when the request is cancelled. */
  next(token: CancellationToken): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const subscription = token.onCancellationRequested(() => settle());
      const settle = () => {
        subscription.dispose();
        this.#waiting.delete(settle);
        resolve();
      };
      this.#waiting.add(settle);
    });
  }

  notify(): void {
    for (const settle of [...this.#waiting]) settle();
  }

  end(): void {
    this.#isOver = true;
    this.notify();
  }
}
