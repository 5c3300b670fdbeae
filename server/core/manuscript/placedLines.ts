import { Lines } from '../text/lines.ts';
import type { Part } from './part.ts';
import type { Places } from './places.ts';

/**
 * The lines of all parts, as those of one text. The text itself is put together when somebody looks at it, which takes
 * 8 ms for 10 MB and is not needed to say where a line begins and ends.
 */
export class PlacedLines extends Lines {
  readonly #parts: readonly Part[];
  readonly #places: Places;

  constructor(parts: readonly Part[], places: Places, text: () => string, starts: Uint32Array) {
    super(text, starts);
    this.#parts = parts;
    this.#places = places;
  }

  override get length(): number {
    const last = this.#parts.length - 1;
    return this.#places.offset(last) + (this.#parts[last] as Part).text.length;
  }

  override end(line: number): number {
    if (line >= this.count) return super.end(line);
    const part = this.#places.ofLine(line);
    return this.#places.offset(part) + (this.#parts[part] as Part).lines.end(line - this.#places.line(part));
  }
}
