import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Work } from '../workspace/fileIndex.ts';
import type { ClientCapabilities } from './clientCapabilities.ts';

/** Reading this many files is too fast for a progress bar. */
const FEW = 20;

/** Shows the progress of reading many files. Ends the reading when the user cancels it, or the client the request. */
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
      // Without a progress bar the client still gets its answer.
      this.#connection.console.warn(String(reason));
      return undefined;
    }
  }
}
