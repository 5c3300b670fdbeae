/** A list of keys that grows. It holds the keys of a whole text, which an array for each unit would take much more memory for. */
export class KeyList {
  #keys = new Int32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(key: number): void {
    if (this.#count === this.#keys.length) {
      const longer = new Int32Array(this.#count * 2);
      longer.set(this.#keys);
      this.#keys = longer;
    }
    this.#keys[this.#count++] = key;
  }

  /** All keys, in the order in which they were added. */
  all(): Int32Array {
    return this.#keys.subarray(0, this.#count);
  }
}
