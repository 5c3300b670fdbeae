import { type DataCallback, type Disposable, type Message, StreamMessageReader } from 'vscode-languageserver/node';

/** No longer message can become a string. */
const LONGEST_MESSAGE = 500_000_000;

/**
 * Reads messages from standard input. Calls `fail` with a sentence where no further message can be read: the client does
 * not say how long a message is, or announces one that is too long.
 */
export class StdinReader extends StreamMessageReader {
  readonly #fail: (reason: string) => void;

  constructor(fail: (reason: string) => void) {
    super(process.stdin);
    this.#fail = fail;
  }

  override listen(callback: DataCallback): Disposable {
    this.onError((error) => {
      // A message that is not JSON ends where its header says, so the next one can be read.
      if (!(error instanceof SyntaxError)) this.#fail(error.message);
    });
    const listening = super.listen((message) => handled(callback, message));
    // The reader sets the length when it has read the header of a message.
    process.stdin.on('data', () => {
      // biome-ignore lint/complexity/useLiteralKeys: the package says that the field is private
      const length = this['nextMessageLength'];
      if (length > LONGEST_MESSAGE) this.#fail(`A message of ${length} bytes cannot be read.`);
    });
    return listening;
  }
}

/** Takes a message. One that makes no sense, such as a cancellation without an id, is skipped. */
function handled(callback: DataCallback, message: Message): void {
  try {
    callback(message);
  } catch (error) {
    process.stderr.write(`A message is ignored: ${error}\n`);
  }
}
