import type { Part } from './part.ts';

/** Where a part begins in the whole text. */
export interface Place {
  readonly offset: number;
  readonly line: number;
}

/** Where all parts of a text begin. Every edit counts them anew, so they are numbers in a row and no objects. */
export class Places {
  readonly #offsets: Float64Array;
  readonly #lines: Uint32Array;

  /** `before` are those of parts of which so many, the first ones, are the same. */
  constructor(parts: readonly Part[], before?: { readonly places: Places; readonly same: number }) {
    const offsets = new Float64Array(parts.length);
    const lines = new Uint32Array(parts.length);
    let first = 0;
    if (before) {
      // The part behind those that are the same begins where it did.
      const known = Math.min(before.same + 1, parts.length, before.places.#lines.length);
      offsets.set(before.places.#offsets.subarray(0, known));
      lines.set(before.places.#lines.subarray(0, known));
      first = known - 1;
    }
    let offset = offsets[first] ?? 0;
    let line = lines[first] ?? 0;
    for (let i = first; i < parts.length; i++) {
      const part = parts[i] as Part;
      offsets[i] = offset;
      lines[i] = line;
      offset += part.text.length;
      line += part.breaks;
    }
    this.#offsets = offsets;
    this.#lines = lines;
  }

  at(part: number): Place {
    return { offset: this.offset(part), line: this.line(part) };
  }

  offset(part: number): number {
    return this.#offsets[part] ?? 0;
  }

  line(part: number): number {
    return this.#lines[part] ?? 0;
  }

  /** The part that a line (from 0) is in. */
  ofLine(line: number): number {
    return lastUpTo(this.#lines, line);
  }

  /** The part that an offset is in. */
  ofOffset(offset: number): number {
    return lastUpTo(this.#offsets, offset);
  }
}

function lastUpTo(beginnings: Float64Array | Uint32Array, value: number): number {
  let low = 0;
  let high = beginnings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((beginnings[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
