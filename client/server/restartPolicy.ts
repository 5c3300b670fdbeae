import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  type Message,
} from 'vscode-languageclient';

/** After this many crashes within this many milliseconds, the server stays off. */
const MOST_CRASHES = 5;
const PERIOD = 3 * 60 * 1000;
const MOST_ERRORS = 3;

/** Restarts a server that crashed, and reports that only in the log. A server that keeps crashing stays off. */
export class RestartPolicy implements ErrorHandler {
  readonly #log: LogOutputChannel;
  #crashes: number[] = [];

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  error(error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    this.#log.error(`The connection to the server fails: ${error.message}`);
    const action = count !== undefined && count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown;
    return { action, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < PERIOD), now];
    if (this.#crashes.length < MOST_CRASHES) {
      this.#log.warn('The server ended unexpectedly and is started again.');
      return { action: CloseAction.Restart, handled: true };
    }
    const message = `The server ended ${MOST_CRASHES} times within three minutes and stays off. “Colloquy: Restart Server” starts it.`;
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }
}
