import { isDigit } from '../../text/characters.ts';

/**
 * A pattern for whole lines: plain text in which `*` stands for anything, `#` for a number, and `{name}` for some text
 * that is kept; a second `{name}` stands for the same text again. It has no alternatives and no repetition, so that
 * matching takes little time whoever wrote the pattern.
 */
export interface Pattern {
  /** The plain text that the line begins with; may be empty. */
  readonly prefix: string;
  /** The longest piece of plain text in the line, without white space at its ends; may be empty. */
  readonly core: string;
  /** The kept texts by name; undefined if the pattern is not for the line, which has to be a {@link lineKey}. */
  match(line: string): ReadonlyMap<string, string> | undefined;
}

/** Compiles a pattern. Any text is a pattern: a brace without its fellow is plain text. */
export function compilePattern(written: string): Pattern {
  const parts = partsOf(written);
  const first = parts[0];
  const prefix = first?.kind === 'text' ? first.text : '';
  const texts = parts.flatMap((part) => (part.kind === 'text' ? part.text.trim() : []));
  const core = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  const dependent = [...parts, undefined].map((_, index) => refersBack(parts, index));
  return { prefix, core, match: (line) => new Matching(line, parts, dependent).run() };
}

/** A line as patterns see it: single spaces, straight apostrophes. */
export function lineKey(line: string): string {
  if (!untidy.test(line)) return line;
  return line
    .replace(/[\s\ufeff]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim();
}

const untidy = /[\ufeff‘’]|[^\S ]| {2}|^ | $/;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' }
  /** Any text. It is kept, and not empty, if it has a name. */
  | { readonly kind: 'gap'; readonly name: string | undefined }
  | { readonly kind: 'again'; readonly name: string };

const written = /\{(\w+)\}|[*#]|[^{*#]+|\{/g;

function partsOf(pattern: string): Part[] {
  const names = new Set<string>();
  return Array.from(pattern.matchAll(written), ([part, name]): Part => {
    if (name !== undefined) {
      const isAgain = names.has(name);
      names.add(name);
      return isAgain ? { kind: 'again', name } : { kind: 'gap', name };
    }
    if (part === '*') return { kind: 'gap', name: undefined };
    return part === '#' ? { kind: 'number' } : { kind: 'text', text: part.replace(/[‘’]/g, "'") };
  });
}

/**
 * One comparison of a line with a pattern. Where several ways fit, each gap in turn is as short as it can be, and each
 * number as long. What follows a gap or a number is tried once at each offset, so the time is in proportion to the line.
 * Only what refers back to a kept text is tried again for each such text: the number of these tries is bounded, and a
 * line that would take more does not match.
 */
class Matching {
  readonly #line: string;
  readonly #parts: readonly Part[];
  /** For each part, whether it or a part after it stands for a text that is kept before it. */
  readonly #dependent: readonly boolean[];
  readonly #kept = new Map<string, string>();
  /** For a gap: the offset from which on what follows it fits nowhere. For a number: the same, by the end of its digits. */
  readonly #hopeless: readonly Map<number, number>[];
  #triesLeft = MOST_TRIES;

  constructor(line: string, parts: readonly Part[], dependent: readonly boolean[]) {
    this.#line = line;
    this.#parts = parts;
    this.#dependent = dependent;
    this.#hopeless = parts.map(() => new Map());
  }

  run(): ReadonlyMap<string, string> | undefined {
    return this.#fits(0, 0) ? this.#kept : undefined;
  }

  /** Whether the parts from an index on fit the line from an offset on. */
  #fits(index: number, at: number): boolean {
    const part = this.#parts[index];
    if (part === undefined) return at === this.#line.length;
    if (this.#dependent[index] && --this.#triesLeft < 0) return false;
    if (part.kind === 'gap') return this.#fitsGap(index, at, part.name);
    if (part.kind === 'number') return this.#fitsNumber(index, at);
    const text = part.kind === 'text' ? part.text : (this.#kept.get(part.name) ?? '');
    return this.#line.startsWith(text, at) && this.#fits(index + 1, at + text.length);
  }

  #fitsGap(index: number, at: number, name: string | undefined): boolean {
    const shortest = name === undefined ? at : at + 1;
    const hopeless = this.#hopelessFrom(index, 0);
    for (let end = shortest; end < hopeless && end <= this.#line.length; end++) {
      if (name !== undefined) this.#kept.set(name, this.#line.slice(at, end));
      if (this.#fits(index + 1, end)) return true;
    }
    return this.#giveUp(index, 0, shortest);
  }

  #fitsNumber(index: number, at: number): boolean {
    let digitsEnd = at;
    while (isDigit(this.#line.charCodeAt(digitsEnd))) digitsEnd++;
    const longest = Math.min(digitsEnd, this.#hopelessFrom(index, digitsEnd) - 1);
    for (let end = longest; end > at; end--) if (this.#fits(index + 1, end)) return true;
    return this.#giveUp(index, digitsEnd, at + 1);
  }

  #hopelessFrom(index: number, run: number): number {
    return this.#hopeless[index]?.get(run) ?? Infinity;
  }

  /** Remembers that what follows a part fits nowhere from an offset on, unless that depends on what is kept. */
  #giveUp(index: number, run: number, from: number): false {
    if (!this.#dependent[index + 1]) this.#hopeless[index]?.set(run, Math.min(from, this.#hopelessFrom(index, run)));
    return false;
  }
}

/** Whether a part from an index on stands for a text that is kept before that index. */
function refersBack(parts: readonly Part[], from: number): boolean {
  const kept = new Set(parts.slice(0, from).map((part) => (part.kind === 'gap' ? part.name : undefined)));
  return parts.slice(from).some((part) => part.kind === 'again' && kept.has(part.name));
}

/** A line on a page takes a few hundred at most. */
const MOST_TRIES = 20_000;
