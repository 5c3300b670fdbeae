import { Lines } from '../text/lines.ts';
import type { Parts } from './parts.ts';

/** The lines of all parts, as those of one text. The text itself is joined when it is first read. */
export class PlacedLines extends Lines {
  readonly #parts: Parts;

  constructor(parts: Parts, text: () => string, starts: Uint32Array) {
    super(text, starts);
    this.#parts = parts;
  }

  override get length(): number {
    return this.#parts.textLength;
  }

  override end(line: number): number {
    if (line >= this.count) return super.end(line);
    const part = this.#parts.ofLine(line);
    return this.#parts.offset(part) + this.#parts.at(part).lines.end(line - this.#parts.line(part));
  }
}
