import { partitionPoint } from './binarySearch.ts';
import { Character } from './characters.ts';
import type { Position, Span } from './span.ts';

/**
 * Where the lines of a text begin and end. LF, CRLF and a lone CR each end a line; a text that ends in a line ending has
 * an empty last line, as in editors. A byte order mark is no part of the first line, because editors remove it before
 * they count columns.
 */
export class Lines {
  readonly count: number;
  /** The offset at which each line begins. */
  readonly starts: Uint32Array;

  #text: string | (() => string);

  constructor(text: string);
  /** With the line starts given, the text may be a function, which is called when the text is first needed. */
  constructor(text: string | (() => string), starts: Uint32Array | undefined);
  constructor(text: string | (() => string), starts = lineStarts(typeof text === 'string' ? text : text())) {
    this.#text = text;
    this.starts = starts;
    this.count = starts.length;
  }

  get text(): string {
    if (typeof this.#text !== 'string') this.#text = this.#text();
    return this.#text;
  }

  /** The length of the text. */
  get length(): number {
    return this.text.length;
  }

  /** The offset at which a line (from 0) begins; the end of the text for a line past the last. */
  start(line: number): number {
    return this.starts[line] ?? this.length;
  }

  /** The offset at which a line ends, before its line ending. */
  end(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.length;
    const { text } = this;
    const isCrLf =
      text.charCodeAt(next - 2) === Character.carriageReturn &&
      text.charCodeAt(next - 1) === Character.lineFeed &&
      next - 2 >= this.start(line);
    return isCrLf ? next - 2 : next - 1;
  }

  /** The offset at which a line ends, after its line ending. */
  endWithBreak(line: number): number {
    return this.starts[line + 1] ?? this.length;
  }

  /** The span from the start of one line to the end of another, without the last line ending. */
  span(first: number, last = first): Span {
    return { start: this.start(first), end: this.end(last) };
  }

  /** The line (from 0) that an offset is on; an offset inside a line ending is on the line that it ends. */
  lineAt(offset: number): number {
    return Math.max(0, partitionPoint(this.count, (line) => this.start(line) <= offset) - 1);
  }

  /** An offset as line and character; an offset outside the text counts as the nearer end of the text. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(inside);
    return { line, character: Math.max(0, Math.min(inside, this.end(line)) - this.start(line)) };
  }

  /** {@link positionAt} for an offset whose line is known. */
  positionOn(line: number, offset: number): Position {
    return { line, character: Math.max(0, offset - this.start(line)) };
  }

  /** A line and character as an offset; a character past the end of the line counts as the end of the line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.length;
    const offset = this.start(position.line) + Math.max(0, position.character);
    return Math.min(offset, this.end(position.line));
  }

  /** The first line ending of the text, which edits write too; `\n` if it has none. */
  get lineBreak(): '\n' | '\r\n' | '\r' {
    if (this.count < 2) return '\n';
    const ending = this.text.slice(this.end(0), this.start(1));
    return ending === '\r\n' || ending === '\r' ? ending : '\n';
  }
}

/** The lines of a text without their line endings, which are those of {@link Lines}. A byte order mark stays on the first line. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The lines of a text that are not blank, without the white space around their words. */
export function splitWrittenLines(text: string): string[] {
  return splitLines(text).flatMap((line) => line.trim() || []);
}

/** How often a line ends in a text. */
export function countLineBreaks(text: string): number {
  return splitLines(text).length - 1;
}

/** The first line of a text, without its line ending. */
export function firstLineOf(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}

const BYTE_ORDER_MARK = 0xfeff;

function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(64 + (text.length >> 5));
  let count = 0;
  const push = (offset: number) => {
    if (count === starts.length) {
      const larger = new Uint32Array(starts.length * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = offset;
  };
  push(text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  // `indexOf` is much faster here than a loop over the characters. A lone CR is rare.
  let carriageReturn = text.indexOf('\r');
  for (let from = 0; ; ) {
    const lineFeed = text.indexOf('\n', from);
    const stop = lineFeed < 0 ? text.length : lineFeed;
    while (carriageReturn >= 0 && carriageReturn < stop) {
      if (carriageReturn + 1 !== lineFeed) push(carriageReturn + 1);
      carriageReturn = text.indexOf('\r', carriageReturn + 1);
    }
    if (lineFeed < 0) return starts.slice(0, count);
    push(lineFeed + 1);
    from = lineFeed + 1;
  }
}
