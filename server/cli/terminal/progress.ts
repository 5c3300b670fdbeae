import { formatCount, formatNumber } from '../../core/index.ts';
import type { Stream } from '../io.ts';

const PATIENCE_MS = 1000;
const BETWEEN_MS = 100;

/** Shows the progress of long work, on a line of the terminal that disappears afterwards. In a pipe it shows nothing. */
export class Progress {
  readonly #stream: Stream;
  #next: number;
  #shown = false;

  /** Work that is done within `patience` milliseconds shows no progress. */
  constructor(stream: Stream, patience = PATIENCE_MS) {
    this.#stream = stream;
    this.#next = Date.now() + patience;
  }

  at(done: number, total: number): void {
    if (Date.now() < this.#next || !this.#stream.isTerminal) return;
    this.#next = Date.now() + BETWEEN_MS;
    this.#shown = true;
    this.#stream.write(`\r\x1b[K${formatNumber(done)} of ${formatCount(total, 'file')}`);
  }

  /** Removes the line, before something else is written. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\x1b[K');
    this.#shown = false;
  }
}
