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
/** After this many messages in a row that cannot be read, the server is stopped. */
const MOST_UNREADABLE = 3;

/** Restarts a server that crashed, and reports that only in the log. A server that keeps crashing stays off. */
export class RestartPolicy implements ErrorHandler {
  readonly #log: LogOutputChannel;
  #crashes: number[] = [];

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** @param written the message that could not be written; undefined if a message could not be read */
  error(error: Error, written: Message | undefined, count = 0): ErrorHandlerResult {
    this.#log.error(`The connection to the server fails: ${error.message}`);
    // Under load, many messages cannot be written when the server ends. `closed` decides what happens then.
    const isHopeless = written === undefined && count > MOST_UNREADABLE;
    return { action: isHopeless ? ErrorAction.Shutdown : ErrorAction.Continue, handled: true };
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
