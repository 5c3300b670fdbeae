import type { Part } from './part.ts';

/** A result for each part, computed once. All versions with the same part share it; it goes when the last of them does. */
export class PartCache<T extends object> {
  readonly #results = new WeakMap<Part, T>();

  get(part: Part, compute: () => T): T {
    const known = this.#results.get(part);
    if (known !== undefined) return known;
    const result = compute();
    this.#results.set(part, result);
    return result;
  }
}
