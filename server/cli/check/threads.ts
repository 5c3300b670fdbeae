import type { Worker } from 'node:worker_threads';
import type { Batch, Outcome } from './thread.ts';

/** Some threads that answer batches, each in the order in which it was asked. */
export class Threads {
  readonly #members: readonly Member[];

  constructor(start: () => Worker, count: number) {
    this.#members = Array.from({ length: count }, () => new Member(start()));
  }

  /** How many batches may be asked before the first is answered, so that nobody has to wait for work. */
  get ahead(): number {
    return this.#members.length * 3;
  }

  /** Gives a batch to the thread that has the least to do. Rejects where a thread has failed. */
  ask(batch: Batch): Promise<Outcome[]> {
    const free = this.#members.reduce((least, member) => (member.waiting < least.waiting ? member : least));
    return free.ask(batch);
  }

  async end(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.end()));
  }
}

interface Asked {
  readonly resolve: (answer: Outcome[]) => void;
  readonly reject: (reason: unknown) => void;
}

class Member {
  readonly #worker: Worker;
  readonly #asked: Asked[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: string[]) => {
      this.#asked.shift()?.resolve(answer.map((outcome): Outcome => JSON.parse(outcome)));
    });
    worker.on('error', (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error);
    });
  }

  get waiting(): number {
    return this.#asked.length;
  }

  ask(batch: Batch): Promise<Outcome[]> {
    const answer = new Promise<Outcome[]>((resolve, reject) => this.#asked.push({ resolve, reject }));
    // Whoever asked is told; until then nobody may be listening.
    answer.catch(() => {});
    this.#worker.postMessage(batch);
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
