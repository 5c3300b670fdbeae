import { fstatSync, statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { whyUnreadable } from '../../project/index.ts';
import type { Stream } from '../io.ts';

/**
 * Standard output or standard error. Writes to files and pipes itself, because Node's own streams for them take a while to
 * load (docs/performance.md) and report errors later. Terminals are left to Node.
 */
export class StandardStream implements Stream {
  readonly #descriptor: 1 | 2;
  readonly #terminal: NodeJS.WriteStream | undefined;
  #isClosed = false;
  #fault: string | undefined;

  constructor(descriptor: 1 | 2) {
    this.#descriptor = descriptor;
    if (!isTerminal(descriptor)) return;
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    this.#terminal = stream.on('error', (error) => this.#close(error));
  }

  get isTerminal(): boolean {
    return this.#terminal !== undefined;
  }

  get columns(): number | undefined {
    return this.#terminal?.columns;
  }

  /** Why something could not be written. It is no fault if the reader has stopped reading (`| head`). */
  get fault(): string | undefined {
    return this.#fault;
  }

  write(content: string | Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#terminal) {
      this.#terminal.write(content);
      return;
    }
    try {
      writeAll(this.#descriptor, typeof content === 'string' ? Buffer.from(content) : content);
    } catch (error) {
      this.#close(error);
    }
  }

  #close(error: unknown): void {
    this.#isClosed = true;
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
    this.#fault ??= whyUnreadable(error);
    // A terminal reports its faults late.
    process.exitCode = 2;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let rest = bytes; rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // The pipe is full.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MILLISECONDS);
    }
  }
}

/** How long to wait for a full pipe before trying again. */
const MILLISECONDS = 5;

/** Asks Node only about devices, and not about the null device: its module for terminals takes a while to load. */
function isTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    const isNullDevice = stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
    return stats.isCharacterDevice() && !isNullDevice && isatty(descriptor);
  } catch {
    return false;
  }
}
