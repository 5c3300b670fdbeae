import type { AssemblyContext } from '../syntax/assembly/assemblyContext.ts';
import { leavesCodeOpen, mayHaveCode } from '../syntax/codeBlocks.ts';
import { readHeader } from '../syntax/header.ts';
import { firstLineOf } from '../text/lines.ts';
import { beginningAt, leavesSectionOpen, mayEndPart, mayGoOnWithFacts } from './cut.ts';
import type { CountLines } from './part.ts';
import type { Parts } from './parts.ts';

/** Parts that an edit touches, by their indexes. */
export interface TouchedParts {
  readonly first: number;
  readonly last: number;
  /** The first line of the first part is unchanged, and a part may still begin with it. */
  readonly begins: boolean;
}

/** Parts that have to be read again after an edit, by their indexes, and their new text. */
export interface Region {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Finds the parts that have to be read again after an edit: those that it touches, and those around that no longer stand alone. */
export class RegionFinder {
  readonly #parts: Parts;
  readonly #context: AssemblyContext;
  readonly #countLines: CountLines;
  readonly #partSize: number;

  constructor(parts: Parts, context: AssemblyContext, countLines: CountLines, partSize: number) {
    this.#parts = parts;
    this.#context = context;
    this.#countLines = countLines;
    this.#partSize = partSize;
  }

  /** @param textOf gives the text of some parts after the edit, the last included */
  find(touched: TouchedParts, textOf: (first: number, last: number) => string): Region {
    let { first, last, begins } = touched;
    for (;;) {
      const text = textOf(first, last);
      if (last + 1 < this.#parts.length && this.#mustJoinNext(first, last, text)) {
        last++;
      } else if (first > 0 && !begins && !this.#mayBegin(first, text)) {
        first--;
        begins = true; // the edit does not touch it
      } else {
        return { first, last, text };
      }
    }
  }

  /** Whether a text, which is that of some parts, has to take in the next part. */
  #mustJoinNext(first: number, last: number, text: string): boolean {
    const mayGoOn = first === 0 && mayGoOnWithFacts(text, this.#context);
    const isSmall = text.length * 4 < this.#partSize;
    // Without a line break at its end, its last line was joined to the first of the next part.
    if (mayGoOn || isSmall || !/[\r\n]$/.test(text) || !mayEndPart(text)) return true;
    return this.#leavesSectionOpen(text, this.#parts.at(last + 1).text) || this.#leavesCodeOpen(first, text);
  }

  /** Whether the first line of `next` is in a section that is no speech and begins in `text`. */
  #leavesSectionOpen(text: string, next: string): boolean {
    return leavesSectionOpen(text, firstLineOf(next), this.#context);
  }

  /** Whether the lines below a text, which is that from part `first` on, may be code that begins in it. */
  #leavesCodeOpen(first: number, text: string): boolean {
    if (!mayHaveCode(text)) return false;
    const lines = this.#countLines(text);
    const { header } = first === 0 ? readHeader(lines) : { header: undefined };
    return leavesCodeOpen(lines, header ? header.lastLine + 1 : 0);
  }

  /** Whether a part may begin with a text, which is that from part `first` on. */
  #mayBegin(first: number, text: string): boolean {
    if (this.#leavesSectionOpen(this.#parts.at(first - 1).text, text)) return false;
    return beginningAt(text, { start: 0, end: firstLineOf(text).length }, this.#context) !== undefined;
  }
}
