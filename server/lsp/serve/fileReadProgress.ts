import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Work } from '../workspace/fileIndex.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';

/** Reading so many files is over before anybody looks. */
const FEW = 20;

/** Shows how far the reading of many files has come, and ends it where the request or the reading is cancelled. */
export class FileReadProgress implements Work {
  readonly #connection: Connection;
  readonly #client: ClientCapabilities;
  readonly #token: CancellationToken;
  #bar: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #percentage = 0;
  #isStopped = false;

  constructor(connection: Connection, client: ClientCapabilities, token: CancellationToken) {
    this.#connection = connection;
    this.#client = client;
    this.#token = token;
  }

  readonly check = (): void => {
    if (this.#token.isCancellationRequested || this.#isStopped)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  };

  report(done: number, all: number): void {
    if (all <= FEW || !this.#client.showsProgress) return;
    this.#bar ??= this.#begin();
    const percentage = Math.floor((100 * done) / all);
    if (percentage === this.#percentage) return;
    this.#percentage = percentage;
    void this.#bar.then((bar) => bar?.report(percentage, `${done} of ${all}`));
  }

  end(): void {
    void this.#bar?.then((bar) => bar?.done());
  }

  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const bar = await this.#connection.window.createWorkDoneProgress();
      bar.begin('Reading transcripts', 0, undefined, true);
      bar.token.onCancellationRequested(() => {
        this.#isStopped = true;
      });
      return bar;
    } catch (reason) {
      // A client that refuses what it said it can do shows nothing, and gets its answer all the same.
      this.#connection.console.warn(String(reason));
      return undefined;
    }
  }
}
