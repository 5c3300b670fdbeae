import { partitionPoint } from '../text/binarySearch.ts';
import type { Part } from './part.ts';

/** Where a part begins in the whole text. */
export interface Place {
  readonly offset: number;
  readonly line: number;
}

/** The parts of one list in the place of those of another, from a place on; what is around them is the same. */
export interface Replacement {
  readonly first: number;
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
}

/**
 * The parts of a text, and where each of them begins. They are kept in rows: an edit replaces one row and recounts the
 * rows after it, so its cost grows with the square root of the number of parts.
 */
export class Parts {
  readonly length: number;
  readonly #rows: readonly Row[];
  /** How many parts, UTF-16 units and line breaks are before each row, and how many in all. */
  readonly #indexes: readonly number[];
  readonly #offsets: readonly number[];
  readonly #lines: readonly number[];

  /** `before` are parts whose first rows, `same` in number, are the same. */
  private constructor(rows: readonly Row[], before?: { readonly parts: Parts; readonly same: number }) {
    const same = before?.same ?? 0;
    const indexes = before ? before.parts.#indexes.slice(0, same + 1) : [0];
    const offsets = before ? before.parts.#offsets.slice(0, same + 1) : [0];
    const lines = before ? before.parts.#lines.slice(0, same + 1) : [0];
    for (let i = same; i < rows.length; i++) {
      const row = rows[i] as Row;
      indexes.push((indexes[i] as number) + row.parts.length);
      offsets.push((offsets[i] as number) + row.length);
      lines.push((lines[i] as number) + row.breaks);
    }
    this.#rows = rows;
    this.#indexes = indexes;
    this.#offsets = offsets;
    this.#lines = lines;
    this.length = indexes[rows.length] as number;
  }

  static of(parts: readonly Part[]): Parts {
    return new Parts(inRows(parts));
  }

  /** With others in the place of some; at least one each. */
  with({ first, removed, added }: Replacement): Parts {
    const from = lastUpTo(this.#indexes, first, this.#rows.length);
    const to = lastUpTo(this.#indexes, first + removed.length - 1, this.#rows.length);
    const head = this.#row(from).parts.slice(0, first - (this.#indexes[from] as number));
    const tail = this.#row(to).parts.slice(first + removed.length - (this.#indexes[to] as number));
    const rows = this.#rows.toSpliced(from, to + 1 - from, ...inRows([...head, ...added, ...tail]));
    return new Parts(rows, { parts: this, same: from });
  }

  /** What was replaced to added from other parts to these; the smallest that there is. */
  since(before: Parts): Replacement {
    const [these, those] = [this.#rows, before.#rows];
    const shorter = Math.min(these.length, those.length);
    let first = 0;
    while (first < shorter && these[first] === those[first]) first++;
    let same = 0;
    while (same < shorter - first && these.at(-1 - same) === those.at(-1 - same)) same++;
    const removed = partsOf(those.slice(first, those.length - same));
    const added = partsOf(these.slice(first, these.length - same));
    return trimmed({ first: this.#indexes[first] as number, removed, added });
  }

  at(index: number): Part {
    const row = this.#rowOf(index);
    return this.#row(row).parts[index - (this.#indexes[row] as number)] as Part;
  }

  indexOf(part: Part): number {
    const row = this.#rows.findIndex(({ parts }) => parts.includes(part));
    return (this.#indexes[row] as number) + this.#row(row).parts.indexOf(part);
  }

  /** Some of them, up to and including the last. */
  between(first: number, last: number): Part[] {
    const parts: Part[] = [];
    for (let index = first; index <= last; index++) parts.push(this.at(index));
    return parts;
  }

  *[Symbol.iterator](): Generator<Part> {
    for (const { parts } of this.#rows) yield* parts;
  }

  /** Calls for each part, in the order of the text. */
  each(visit: (part: Part, place: Place, index: number) => void): void {
    let [offset, line, index] = [0, 0, 0];
    for (const { parts } of this.#rows) {
      for (const part of parts) {
        visit(part, { offset, line }, index++);
        offset += part.text.length;
        line += part.breaks;
      }
    }
  }

  map<T>(make: (part: Part, place: Place, index: number) => T): T[] {
    const made: T[] = [];
    this.each((part, place, index) => made.push(make(part, place, index)));
    return made;
  }

  offset(index: number): number {
    const row = this.#rowOf(index);
    return (this.#offsets[row] as number) + (this.#row(row).offsets[index - (this.#indexes[row] as number)] as number);
  }

  line(index: number): number {
    const row = this.#rowOf(index);
    return (this.#lines[row] as number) + (this.#row(row).lines[index - (this.#indexes[row] as number)] as number);
  }

  /** How many UTF-16 units all of them have. */
  get textLength(): number {
    return this.#offsets[this.#rows.length] as number;
  }

  /** How many lines: after the last line break there is one more. */
  get lineCount(): number {
    return (this.#lines[this.#rows.length] as number) + 1;
  }

  /** The part that a line (from 0) is in. */
  ofLine(line: number): number {
    const at = lastUpTo(this.#lines, line, this.#rows.length);
    const row = this.#row(at);
    return (this.#indexes[at] as number) + lastUpTo(row.lines, line - (this.#lines[at] as number), row.parts.length);
  }

  /** The part that an offset is in. */
  ofOffset(offset: number): number {
    const at = lastUpTo(this.#offsets, offset, this.#rows.length);
    const row = this.#row(at);
    return (
      (this.#indexes[at] as number) + lastUpTo(row.offsets, offset - (this.#offsets[at] as number), row.parts.length)
    );
  }

  #row(at: number): Row {
    return this.#rows[at] as Row;
  }

  #rowOf(index: number): number {
    return lastUpTo(this.#indexes, index, this.#rows.length);
  }
}

/** Some parts in a row, and where each of them begins, counted from where the first does. */
interface Row {
  readonly parts: readonly Part[];
  readonly offsets: readonly number[];
  readonly lines: readonly number[];
  readonly length: number;
  readonly breaks: number;
}

/** So many parts make a row: about as many as there are rows where there are most. */
const LENGTH_OF_ROW = 128;

function inRows(parts: readonly Part[]): Row[] {
  // A row that has become longer stays one for a while.
  if (parts.length <= 2 * LENGTH_OF_ROW) return [rowOf(parts)];
  const rows: Row[] = [];
  for (let i = 0; i < parts.length; i += LENGTH_OF_ROW) rows.push(rowOf(parts.slice(i, i + LENGTH_OF_ROW)));
  return rows;
}

function rowOf(parts: readonly Part[]): Row {
  const offsets: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let breaks = 0;
  for (const part of parts) {
    offsets.push(length);
    lines.push(breaks);
    length += part.text.length;
    breaks += part.breaks;
  }
  return { parts, offsets, lines, length, breaks };
}

function partsOf(rows: readonly Row[]): readonly Part[] {
  return rows.length === 1 ? (rows[0] as Row).parts : rows.flatMap(({ parts }) => parts);
}

function trimmed({ first, removed, added }: Replacement): Replacement {
  const shorter = Math.min(removed.length, added.length);
  let from = 0;
  while (from < shorter && removed[from] === added[from]) from++;
  let same = 0;
  while (same < shorter - from && removed[removed.length - 1 - same] === added[added.length - 1 - same]) same++;
  return {
    first: first + from,
    removed: removed.slice(from, removed.length - same),
    added: added.slice(from, added.length - same),
  };
}

/** The index of the last of `count` beginnings that is not greater than a value. */
function lastUpTo(beginnings: readonly number[], value: number, count: number): number {
  return Math.max(0, partitionPoint(count, (index) => (beginnings[index] as number) <= value) - 1);
}
