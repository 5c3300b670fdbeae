/** The delay in milliseconds after which a view follows an edit. */
const DELAY = 300;
/** The longest delay, in milliseconds, of a view whose updates take long. */
const LONGEST_DELAY = 1000;

/**
 * Updates a view when typing pauses. There is one update at a time: what changes while one runs is shown by one more after it. The
 * longer an update takes, the longer the pause has to be, so that a very long document does not slow down typing.
 */
export class Updates {
  readonly #update: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #isStale = false;
  #lastTook = 0;

  constructor(update: () => Promise<void>) {
    this.#update = update;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Updates after the next pause. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), Math.min(Math.max(DELAY, this.#lastTook), LONGEST_DELAY));
  }

  /** Updates at once, or after the update that runs. Settles when the view is up to date. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isStale = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const start = performance.now();
      await this.#update();
      this.#lastTook = performance.now() - start;
    }
  }
}
