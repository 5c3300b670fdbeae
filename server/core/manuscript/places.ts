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

  constructor(parts: readonly Part[]) {
    const offsets = new Float64Array(parts.length);
    const lines = new Uint32Array(parts.length);
    let offset = 0;
    let line = 0;
    for (let i = 0; i < parts.length; i++) {
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
