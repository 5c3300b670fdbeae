import { Lines, type Position } from '../../core/index.ts';

/** The unit that a client counts the characters of a line in: UTF-16 units, bytes of UTF-8, or code points. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** The first known encoding that a client offers, in its order. UTF-16 if it offers none: every client knows that. */
export function encodingFor(offered: readonly string[] | undefined): Encoding {
  return offered?.find(isEncoding) ?? 'utf-16';
}

/** The lines of a text, with positions in the client's unit. Only this file converts between that and UTF-16 offsets. */
export function linesFor(text: string, encoding: Encoding, starts?: Uint32Array): Lines {
  return encoding === 'utf-16' ? new Lines(text, starts) : new EncodedLines(text, encoding, starts);
}

/** How many UTF-16 units from `start` on are as long as some of the client's units. Does not end inside a character. */
export function utf16Length(text: string, start: number, end: number, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(units, end - start);
  let left = units;
  let at = start;
  while (at < end) {
    const code = text.codePointAt(at) ?? 0;
    left -= encoding === 'utf-8' ? bytesOf(code) : 1;
    if (left < 0) break;
    at += code > LAST_OF_ONE_UNIT ? 2 : 1;
  }
  return Math.min(at, end) - start;
}

class EncodedLines extends Lines {
  readonly #encoding: Encoding;

  constructor(text: string, encoding: Encoding, starts?: Uint32Array) {
    super(text, starts);
    this.#encoding = encoding;
  }

  override positionAt(offset: number): Position {
    const { line, character } = super.positionAt(offset);
    const start = this.start(line);
    return { line, character: this.#unitsBetween(start, start + character) };
  }

  override positionOn(line: number, offset: number): Position {
    const start = this.start(line);
    return { line, character: this.#unitsBetween(start, Math.max(start, offset)) };
  }

  override offsetAt({ line, character }: Position): number {
    if (line < 0 || line >= this.count) return super.offsetAt({ line, character });
    const start = this.start(line);
    return start + utf16Length(this.text, start, this.end(line), Math.max(0, character), this.#encoding);
  }

  #unitsBetween(start: number, end: number): number {
    let units = 0;
    for (let at = start; at < end; at++) {
      const code = this.text.codePointAt(at) ?? 0;
      if (code > LAST_OF_ONE_UNIT) {
        // An offset between the two halves of a character counts as the start of the character.
        if (at + 1 === end) break;
        at++;
      }
      units += this.#encoding === 'utf-8' ? bytesOf(code) : 1;
    }
    return units;
  }
}

const LAST_OF_ONE_UNIT = 0xffff;

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code <= LAST_OF_ONE_UNIT ? 3 : 4;
}

function isEncoding(name: string): name is Encoding {
  return name === 'utf-16' || name === 'utf-8' || name === 'utf-32';
}
