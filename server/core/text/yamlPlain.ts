import { Character, isDigit } from './characters.ts';
import type { Span } from './span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml.ts';

/**
 * Reads YAML that is as plain as headers are: keys of one word, values on one line without quotation marks, lists and
 * maps by their indent, and short lists of words in square brackets. Undefined for anything else: whatever could mean
 * more is for the package, with which this agrees to the last offset. Reading 5,000 headers this way takes a hundredth
 * of the time, and a header like these spares every start the loading of the package.
 */
export function readPlainYaml(text: string, span: Span): YamlMap | undefined {
  return new PlainReader(text, span).read();
}

/** Deeper than rosters are; the package says what is too deep. */
const DEEPEST = 8;

class PlainReader {
  readonly #text: string;
  readonly #end: number;
  /** Where the line that comes next begins, behind its indent. */
  #at: number;
  /** How far that line is indented; less than any line where there is none. */
  #indent = 0;
  /** Where a collection ends if nothing comes after what was read last. */
  #reach: number;

  constructor(text: string, { start, end }: Span) {
    this.#text = text;
    this.#end = end;
    this.#at = start;
    this.#reach = start;
  }

  read(): YamlMap | undefined {
    const root = this.#map(0, 0);
    return this.#at === this.#end ? root : undefined;
  }

  #map(indent: number, depth: number): YamlMap | undefined {
    const start = this.#at;
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    do {
      const entry = this.#entry(indent, depth);
      if (entry === undefined || seen.has(entry.key)) return undefined;
      seen.add(entry.key);
      entries.push(entry);
    } while (this.#indent === indent);
    return this.#indent > indent ? undefined : { kind: 'map', entries, span: { start, end: this.#reach } };
  }

  #entry(indent: number, depth: number): YamlEntry | undefined {
    const start = this.#at;
    const end = this.#keyEnd(start);
    if (end === undefined) return undefined;
    const value = this.#value(end + 1, indent, depth);
    return value && { key: this.#text.slice(start, end), keySpan: { start, end }, value };
  }

  /** Where a key ends, before its colon; undefined where none begins. */
  #keyEnd(start: number): number | undefined {
    let at = start;
    while (isKeyCharacter(this.#code(at))) at++;
    if (at === start || this.#code(at) !== Character.colon) return undefined;
    return this.#code(at + 1) === Character.space || this.#isLineEnd(at + 1) ? at : undefined;
  }

  #value(start: number, indent: number, depth: number): YamlNode | undefined {
    if (this.#isLineEnd(start)) return this.#below(start, indent, depth);
    const at = this.#skipSpaces(start);
    return this.#code(at) === Character.squareOpen ? this.#words(at) : this.#word(at, true);
  }

  /** What stands in the lines below a key; nothing, where they are not indented. */
  #below(keyEnd: number, indent: number, depth: number): YamlNode | undefined {
    if (!this.#nextLine(keyEnd)) return undefined;
    const isList = this.#isItem();
    if (this.#indent > indent || (isList && this.#indent === indent)) {
      if (depth === DEEPEST) return undefined;
      return isList ? this.#list(this.#indent, depth + 1) : this.#map(this.#indent, depth + 1);
    }
    this.#reach = keyEnd;
    return { kind: 'scalar', text: '', value: null, span: { start: keyEnd, end: keyEnd } };
  }

  #list(indent: number, depth: number): YamlList | undefined {
    const start = this.#at;
    const items: YamlNode[] = [];
    do {
      const item = this.#item(indent, depth);
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#indent === indent && this.#isItem());
    return this.#indent > indent ? undefined : { kind: 'list', items, span: { start, end: this.#reach } };
  }

  #item(indent: number, depth: number): YamlNode | undefined {
    this.#at += '- '.length;
    if (this.#keyEnd(this.#at) === undefined) return this.#word(this.#at, false);
    return this.#map(indent + '- '.length, depth);
  }

  /** A list in square brackets that fills the rest of its line. */
  #words(start: number): YamlList | undefined {
    const items: YamlScalar[] = [];
    let at = this.#skipSpaces(start + 1);
    while (this.#code(at) !== Character.squareClose) {
      const wordStart = at;
      while (at < this.#end && !marksInBrackets.has(this.#code(at))) at++;
      const end = this.#withoutSpaces(wordStart, at);
      const isLast = this.#code(at) === Character.squareClose;
      if ((!isLast && this.#code(at) !== Character.comma) || !this.#isPlain(wordStart, end)) return undefined;
      items.push(this.#scalar(wordStart, end));
      if (isLast) break;
      at = this.#skipSpaces(at + 1);
      if (this.#code(at) === Character.squareClose) return undefined;
    }
    const end = at + 1;
    return this.#nextLine(end) ? { kind: 'list', items, span: { start, end } } : undefined;
  }

  /** The rest of a line as one value. `Oral Answers: Justice` is one behind a key, see `shieldColons`. */
  #word(start: number, mayHaveColons: boolean): YamlScalar | undefined {
    let at = start;
    for (; ; at++) {
      const code = this.#code(at);
      if (code > Character.colon) continue;
      if (code < Character.space && this.#isLineEnd(at)) break;
      if (code === Character.hash && this.#code(at - 1) === Character.space) return undefined;
      if (code !== Character.colon) continue;
      if (this.#isLineEnd(at + 1) || (!mayHaveColons && this.#code(at + 1) === Character.space)) return undefined;
    }
    if (!this.#isPlain(start, at) || !this.#nextLine(at)) return undefined;
    return this.#scalar(start, at);
  }

  #scalar(start: number, end: number): YamlScalar {
    const text = this.#text.slice(start, end);
    return { kind: 'scalar', text, value: text, span: { start, end } };
  }

  /** Whether something is a text to YAML, as it stands and without a space at its ends. */
  #isPlain(start: number, end: number): boolean {
    const first = this.#code(start);
    if (start === end || indicators.has(first) || isWhite(first) || this.#code(end - 1) === Character.space)
      return false;
    for (let at = start; at < end; at++) if (isOdd(this.#code(at))) return false;
    return !(isDigit(first) || firstOfMore.has(first)) || isWords(this.#text.slice(start, end));
  }

  /** Goes on to the next line from where this one should end; false where it does not, or where the next is blank. */
  #nextLine(at: number): boolean {
    if (!this.#isLineEnd(at)) return false;
    const start = Math.min(this.#end, at + (this.#code(at) === Character.lineFeed ? 1 : 2));
    this.#reach = start;
    this.#at = this.#skipSpaces(start);
    this.#indent = this.#at === this.#end ? -1 : this.#at - start;
    return this.#at === this.#end ? start === this.#end : !this.#isLineEnd(this.#at);
  }

  #isLineEnd(at: number): boolean {
    if (at >= this.#end || this.#code(at) === Character.lineFeed) return true;
    return this.#code(at) === Character.carriageReturn && this.#code(at + 1) === Character.lineFeed;
  }

  #isItem(): boolean {
    return this.#code(this.#at) === Character.hyphen && this.#code(this.#at + 1) === Character.space;
  }

  #skipSpaces(start: number): number {
    let at = start;
    while (this.#code(at) === Character.space) at++;
    return at;
  }

  #withoutSpaces(start: number, end: number): number {
    let at = end;
    while (at > start && this.#code(at - 1) === Character.space) at--;
    return at;
  }

  /** A character's code; that of none at the end. */
  #code(at: number): number {
    return at < this.#end ? this.#text.charCodeAt(at) : NONE;
  }
}

const NONE = -1;

/** With these a value begins that is no plain text, or not there yet. */
const indicators = codesOf(` -?:,[]{}#&*!|>'"%@\``);
/** These end a word in brackets, or make more of it than a plain text. */
const marksInBrackets = codesOf(`,[]{}:#&*!|>'"%@\`\n`);
/** Besides digits, with these a value may begin that is a number, true, false or nothing. */
const firstOfMore = codesOf('+.~nNtTfF');
const notWords = /^(?:~|null|true|false|[+-]?\.inf|\.nan)$/i;

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

function isWords(text: string): boolean {
  return Number.isNaN(Number(text)) && !notWords.test(text);
}

function isKeyCharacter(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || isDigit(code) || code === Character.underscore || code === Character.hyphen;
}

/** White space that is not ASCII; to `shieldColons` no value begins with it. */
function isWhite(code: number): boolean {
  return code > 127 && String.fromCharCode(code).trim() === '';
}

/** Controls, ends of lines that are none to YAML, and what `shieldColons` and the package take for something else. */
function isOdd(code: number): boolean {
  if (code < 0x7f) return code < Character.space;
  return code < 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xe000 || code === 0xfeff;
}
