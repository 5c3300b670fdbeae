import { countLeading } from './binarySearch.ts';
import { Character } from './characters.ts';
import type { Position, Span } from './span.ts';

/**
 * Where the lines of a text begin and end. LF, CRLF and a lone CR each end a line; a text that
 * ends in a line ending has an empty last line after it, as in editors. A byte order mark is no
 * part of the first line: editors take it off before they count, so columns agree everywhere.
 */
export class Lines {
  readonly count: number;
  /** The offset at which each line begins. */
  readonly starts: Uint32Array;

  #text: string | (() => string);

  constructor(text: string);
  /** For whoever knows already where the lines begin; the text may then come when somebody looks at it. */
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

  /** The offset at which a line (from 0) begins. A line past the end begins at the text's end. */
  start(line: number): number {
    return this.starts[line] ?? this.length;
  }

  /** The offset at which a line ends, its line ending not included. */
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

  /** The offset at which a line ends, its line ending included. */
  endWithBreak(line: number): number {
    return this.starts[line + 1] ?? this.length;
  }

  /** From the beginning of one line to the end of another, without the last line ending. */
  span(first: number, last = first): Span {
    return { start: this.start(first), end: this.end(last) };
  }

  /** The line (from 0) that an offset lies on; an offset inside a line ending belongs to the line it ends. */
  lineAt(offset: number): number {
    return Math.max(0, countLeading(this.count, (line) => this.start(line) <= offset) - 1);
  }

  /** An offset as line and character; one outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(inside);
    return { line, character: Math.max(0, Math.min(inside, this.end(line)) - this.start(line)) };
  }

  /** An offset that lies on a line which is known, as {@link positionAt} has it without looking for the line. */
  positionOn(line: number, offset: number): Position {
    return { line, character: Math.max(0, offset - this.start(line)) };
  }

  /** A line and character as an offset; a character past the line's end is the line's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.length;
    const offset = this.start(position.line) + Math.max(0, position.character);
    return Math.min(offset, this.end(position.line));
  }

  /** The first line ending of the text, or `\n` where it has none: what an edit must write. */
  get lineBreak(): '\n' | '\r\n' | '\r' {
    if (this.count < 2) return '\n';
    const ending = this.text.slice(this.end(0), this.start(1));
    return ending === '\r\n' || ending === '\r' ? ending : '\n';
  }
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
  // Looking for LF with indexOf is several times faster than a loop over the characters; a lone CR
  // is so rare that the text is searched for one only once.
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
