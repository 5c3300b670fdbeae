import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Builds the server as it ships, and gives the path of the program. */
export function buildServer(): string {
  const folder = join(root, 'out/fuzz');
  execFileSync(process.execPath, [join(root, 'server/lsp/build.mjs'), folder]);
  return join(folder, 'server.js');
}

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** In milliseconds. A machine that has much to do runs the server rarely. */
const LONGEST_SILENCE = 60_000;

/** A server in a process of its own, and what it says, byte by byte as it comes. */
export class ServerProcess {
  /** How many messages the server has sent. */
  received = 0;
  /** What it wrote to standard error. */
  complaints = '';
  /** Its exit code, or the signal that ended it, once it has ended. */
  ended: number | string | undefined;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #gone: Promise<unknown>;
  readonly #onMessage: (message: Message) => void;
  #unread = Buffer.alloc(0);
  #waiting: () => void = () => {};
  /** As `performance.now()` gives it. */
  #lastHeard = 0;

  constructor(program: string, onMessage: (message: Message) => void) {
    this.#onMessage = onMessage;
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' });
    this.#gone = once(this.#process, 'exit').then(([code, signal]) => {
      this.ended = code ?? signal;
      this.#waiting();
    });
    this.#process.stdout.on('data', (bytes: Buffer) => this.#read(bytes));
    this.#process.stderr.on('data', (bytes: Buffer) => {
      this.complaints += bytes.toString();
    });
    this.#process.stdin.on('error', () => {}); // it may be gone already
  }

  send(bytes: Buffer | string): void {
    if (this.ended === undefined) this.#process.stdin.write(bytes);
  }

  /** Waits until something is so, or the server has ended; false if the server says nothing for so long. */
  async until(isSo: () => boolean, milliseconds = LONGEST_SILENCE): Promise<boolean> {
    this.#lastHeard = performance.now();
    while (!isSo() && this.ended === undefined) {
      const left = this.#lastHeard + milliseconds - performance.now();
      if (left <= 0) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return isSo();
  }

  /** Closes its input, as an editor that is gone. */
  leave(): void {
    this.#process.stdin.end();
  }

  /** Waits for its end, and ends it where it does not end by itself; false where it had to. */
  async end(milliseconds = LONGEST_SILENCE): Promise<boolean> {
    const hasEnded = await this.until(() => this.ended !== undefined, milliseconds);
    if (!hasEnded) this.#process.kill('SIGKILL');
    await this.#gone;
    return hasEnded;
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const head = this.#unread.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.toString('latin1', 0, head))?.[1]);
      const from = head + 4;
      if (this.#unread.length < from + length) return;
      const message: Message = JSON.parse(this.#unread.toString('utf8', from, from + length));
      this.#unread = this.#unread.subarray(from + length);
      this.received++;
      this.#lastHeard = performance.now();
      this.#onMessage(message);
      this.#waiting();
    }
  }
}

/** A message in the frame that the protocol wants. */
export function framed(message: object | string): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
