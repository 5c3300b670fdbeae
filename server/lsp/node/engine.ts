import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes in one message leave much behind when they are read, and so many in others. */
const LARGE = 100_000;
const MANY = 1_000_000;

/** Milliseconds without a message: to collect garbage takes 0.1 s then, in which nobody shall wait for anything. */
const IDLE = 500;

/** A timer is not so many milliseconds late where nothing else was to be done. */
const LATE = 10;

/** Whether V8 is that of Node 20, which has other flags. */
const isOld = process.version.startsWith('v20.');

/** Has V8 mind that this program waits most of the time, and beside an editor that wants the same processors and memory. */
export function tune(): void {
  // As long as no large text is open, new objects get the room that they have at the beginning, and not up to 48 MB: that
  // saves 30 MB after many texts were opened and closed; to open one of 1 MB takes an eighth longer.
  setFlagsFromString('--semi-space-growth-factor=1');
  // What has run four times as often as by default is compiled to be fast, and not sooner: of 300 letters typed that takes
  // 0.4 ms each on all processors instead of 0.7, and 19 of 20 are answered in half the time. Later versions of V8 have a
  // compiler between the two, and do not know this flag.
  if (isOld) setFlagsFromString('--interrupt-budget=300000');
}

/**
 * Gives memory back that messages have taken: their bytes, their JSON and all that was made on the way to what is kept. V8
 * would leave it until as much again is wanted, which may be never. With a text of 10 MB that is 45 MB of 195, and after a
 * thousand texts were opened and closed 60 of 170. What is left lies among gaps, 20 MB of them in 10 MB of text: it is moved
 * together.
 */
export class Cleaning {
  #timer: NodeJS.Timeout | undefined;
  /** Since it was last cleaned up. */
  #bytes = 0;
  #hasLargeText = false;
  /** When something was last heard, or known to be worked on. */
  #busyAt = 0;

  /** For every message that has come. */
  heard(bytes: number): void {
    this.#bytes += bytes;
    this.#busyAt = performance.now();
    this.#hasLargeText ||= bytes >= LARGE;
    if (this.#timer) this.#timer.refresh();
    else if (bytes >= LARGE || this.#bytes >= MANY) this.#timer = setTimeout(() => this.#clean(), IDLE).unref();
  }

  #clean(): void {
    const now = performance.now();
    // A timer that comes late had to wait for work that is just done, and may be answered by a message.
    if (now - this.#busyAt > IDLE + LATE) {
      this.#busyAt = now;
      this.#timer?.refresh();
      return;
    }
    this.#timer = undefined;
    this.#bytes = 0;
    collectGarbage();
    // What is made for one answer about a large text does not fit into the room of the beginning, and would be kept for
    // old: Enter in 1 MB would take half as long again.
    if (this.#hasLargeText) setFlagsFromString('--semi-space-growth-factor=2');
  }
}

/** Collects garbage, and moves together what is left. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  if (typeof collect !== 'function') return;
  if (isOld) {
    setFlagsFromString('--compact-on-every-full-gc');
    collect();
    setFlagsFromString('--no-compact-on-every-full-gc');
  } else {
    // Moved together in the same way, 40 MB would not be given back to the system.
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }
}
