import type { Unreadable } from './files.ts';
import type { SystemFacts } from './kinds.ts';
import { isFolder, isLargerThan, isNoFile } from './unreadable.ts';

/** Why an open file is not read, from what the system says of it. Undefined if it may be read: it is a regular file of at most `most` bytes. */
export function whyNotRead(facts: SystemFacts & { readonly size: number }, most: number): Unreadable | undefined {
  if (facts.isDirectory()) return isFolder;
  if (!facts.isFile()) return isNoFile;
  return facts.size > most ? isLargerThan(most) : undefined;
}

/** Collects the bytes of a file, which may grow while it is read. */
export class FileBytes {
  readonly #most: number;
  #bytes: Uint8Array;
  #length = 0;

  /**
   * @param size the bytes that the file has now
   * @param most the most bytes that it may have
   */
  constructor(size: number, most: number) {
    this.#most = most;
    // One more, because only an empty read says that the file is at its end.
    this.#bytes = new Uint8Array(size + 1);
  }

  /** Where the next bytes are to be read to. It is never empty. */
  get room(): Uint8Array {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return this.#bytes.subarray(this.#length);
  }

  /** Keeps the first `count` bytes that were read to {@link room}. Returns whether the file may have more. */
  keep(count: number): boolean {
    this.#length += count;
    return count > 0 && this.#length <= this.#most;
  }

  /** All bytes, or why they are too many. */
  result(): { readonly bytes: Uint8Array } | Unreadable {
    return this.#length > this.#most ? isLargerThan(this.#most) : { bytes: this.#bytes.subarray(0, this.#length) };
  }
}
