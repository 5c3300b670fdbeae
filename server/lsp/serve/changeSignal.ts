import type { CancellationToken } from 'vscode-languageserver';

/** Tells those who wait that something has changed: a document, a file, or what holds for them. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();
  #isOver = false;

  /** The client goes: nothing will change any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Settles with the next change, or as soon as nobody waits for it any longer. */
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
