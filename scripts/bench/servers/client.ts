import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { cleanEnvironment } from '../measure/environment.ts';

/** An answer, and the time at which its last byte arrived. */
export interface Answer {
  readonly result: unknown;
  readonly at: number;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/** In seconds. A server that takes longer to answer has stopped. The slowest takes six, in 10 MB. */
const DEADLINE = 30;

/** Answers to requests of the server, by method. */
export type Answers = Readonly<Record<string, (params: never) => unknown>>;

/**
 * A minimal client over standard input and output, the same for every server, because only the servers' time shall count.
 * The clock stops when a message has arrived, before it is parsed.
 */
export class Client {
  readonly #process: ChildProcess;
  readonly #answers: Answers;
  readonly #waiting = new Map<number, Waiting>();
  /** Set when the server has ended on its own. */
  #end: Error | undefined;
  readonly #listening = new Set<(reason: Error) => void>();
  #asked = 0;
  #heard: (method: string, params: unknown, at: number) => void = () => {};

  constructor([file, ...args]: readonly [string, ...string[]], answers: Answers) {
    this.#answers = answers;
    this.#process = spawn(file, args, { env: cleanEnvironment(), stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout?.on(
      'data',
      messages((body, at) => this.#take(JSON.parse(body.toString()), at)),
    );
    this.#process.once('exit', (code, signal) => {
      const end = new Error(`${file} ${args.join(' ')} ended: ${code ?? signal}`);
      this.#end = end;
      for (const { reject } of this.#waiting.values()) reject(end);
      for (const reject of this.#listening) reject(end);
    });
    // Errors of writing to a server that has ended do not matter.
    this.#process.stdin?.on('error', () => {});
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Rejects if the server answers with an error, ends, or does not answer before the deadline. */
  request(method: string, params: unknown): Promise<Answer> {
    if (this.#end) return Promise.reject(this.#end);
    this.#asked += 1;
    const id = this.#asked;
    const answered = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return beforeDeadline(answered, `an answer to ${method}`);
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Waits for the next notification for which `isIt` returns true. Rejects if the server ends or the deadline passes. */
  heard(isIt: (method: string, params: unknown) => boolean): Promise<Answer> {
    if (this.#end) return Promise.reject(this.#end);
    const heard = new Promise<Answer>((resolve, reject) => {
      this.#listening.add(reject);
      this.#heard = (method, params, at) => {
        if (!isIt(method, params)) return;
        this.#listening.delete(reject);
        resolve({ result: params, at });
      };
    });
    return beforeDeadline(heard, 'a notification');
  }

  /** Ends the server as the protocol says, or kills it if it does not react. */
  async stop(): Promise<void> {
    if (this.#end) return;
    const exited = once(this.#process, 'exit');
    const force = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await this.request('shutdown', undefined).catch(() => {});
    this.notify('exit', undefined);
    await exited;
    clearTimeout(force);
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin?.write(body);
  }

  #take({ id, method, params, result, error }: Message, at: number): void {
    if (method === undefined) {
      const waiting = this.#waiting.get(Number(id));
      this.#waiting.delete(Number(id));
      if (error === undefined) waiting?.resolve({ result, at });
      else waiting?.reject(new Error(error.message));
      return;
    }
    if (id === undefined) this.#heard(method, params, at);
    else this.#send({ jsonrpc: '2.0', id, result: this.#answers[method]?.(params as never) ?? null });
  }
}

async function beforeDeadline<T>(awaited: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no sign of ${what} within ${DEADLINE} seconds`)), DEADLINE * 1000);
  });
  try {
    return await Promise.race([awaited, passed]);
  } finally {
    clearTimeout(timer);
  }
}

/** Splits a stream of bytes into complete messages. */
function messages(give: (body: Buffer, at: number) => void): (data: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted: number | undefined;
  return (data) => {
    pieces.push(data);
    held += data.length;
    while (wanted === undefined || held >= wanted) {
      const at = performance.now();
      const whole: Buffer = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
      let rest = whole;
      if (wanted === undefined) {
        const end = whole.indexOf('\r\n\r\n');
        if (end >= 0) wanted = Number(/Content-Length: *(\d+)/i.exec(whole.toString('latin1', 0, end))?.[1]);
        if (end >= 0) rest = whole.subarray(end + 4);
      } else {
        give(whole.subarray(0, wanted), at);
        rest = whole.subarray(wanted);
        wanted = undefined;
      }
      pieces = [rest];
      held = rest.length;
      if (rest === whole) return; // the headers are not complete yet
    }
  };
}
