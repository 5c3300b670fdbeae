import { Character, isDigit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './tree.ts';

/**
 * Reads YAML that is as plain as most headers: keys of one word, values on one line without quotation marks, lists and
 * maps by their indent, lists of words in square brackets. Returns undefined for anything else, which the `yaml` package
 * then reads. What this returns is exactly what the package would have given, offsets included. It is here because
 * nearly every header is plain, and the package need not be loaded for it (docs/performance.md).
 */
export function readPlainYaml(text: string, span: Span): YamlMap | undefined {
  return new PlainReader(text, span).read();
}

/** Rosters are less deep; deeper texts are for the package. */
const DEEPEST = 8;

class PlainReader {
  readonly #text: string;
  readonly #end: number;
  /** Where the next line begins, after its indent. */
  #at: number;
  /** Where that line ends, its line break not included. */
  #lineEnd: number;
  /** How far it is indented; less than any line where there is none. */
  #indent = 0;
  /** Where a collection ends if it ends with what was read last. */
  #reach: number;

  constructor(text: string, { start, end }: Span) {
    this.#text = text;
    this.#end = end;
    this.#at = start;
    this.#lineEnd = this.#lineEndFrom(start);
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
    const line = this.#text.slice(start, this.#lineEnd);
    const end = line.indexOf(':');
    if (end < 0 || !key.test(line.slice(0, end))) return undefined;
    return end + 1 === line.length || line.charCodeAt(end + 1) === Character.space ? start + end : undefined;
  }

  #value(start: number, indent: number, depth: number): YamlNode | undefined {
    if (start === this.#lineEnd) return this.#below(start, indent, depth);
    const at = this.#skipSpaces(start);
    return this.#text.charCodeAt(at) === Character.squareOpen ? this.#words(at) : this.#word(at, unlikeValue);
  }

  /** What stands in the lines below a key; nothing, where they are not indented. */
  #below(keyEnd: number, indent: number, depth: number): YamlNode | undefined {
    if (!this.#nextLine()) return undefined;
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
    if (this.#keyEnd(this.#at) === undefined) return this.#word(this.#at, unlikeItem);
    return this.#map(indent + '- '.length, depth);
  }

  /** A list in square brackets that fills the rest of its line. */
  #words(start: number): YamlList | undefined {
    const end = this.#lineEnd;
    if (this.#text.charCodeAt(end - 1) !== Character.squareClose) return undefined;
    const items: YamlScalar[] = [];
    const inside = this.#text.slice(start + 1, end - 1);
    let at = start + 1;
    for (const written of withoutSpaces(inside) === '' ? [] : inside.split(',')) {
      const word = withoutSpaces(written);
      if (!isPlain(word, unlikeWord)) return undefined;
      const from = at + written.indexOf(word);
      items.push({ kind: 'scalar', text: word, value: word, span: { start: from, end: from + word.length } });
      at += written.length + 1;
    }
    return this.#nextLine() ? { kind: 'list', items, span: { start, end } } : undefined;
  }

  /** The rest of a line as one value. After a key, `Oral Answers: Justice` is one value: see `shieldColons`. */
  #word(start: number, unlike: RegExp): YamlScalar | undefined {
    const end = this.#lineEnd;
    const text = this.#text.slice(start, end);
    if (!isPlain(text, unlike) || !this.#nextLine()) return undefined;
    return { kind: 'scalar', text, value: text, span: { start, end } };
  }

  /** Moves to the next line; false where that is blank. */
  #nextLine(): boolean {
    const isLineFeed = this.#text.charCodeAt(this.#lineEnd) === Character.lineFeed;
    const start = Math.min(this.#end, this.#lineEnd + (isLineFeed ? 1 : 2));
    this.#reach = start;
    this.#at = this.#skipSpaces(start);
    this.#lineEnd = this.#lineEndFrom(this.#at);
    this.#indent = this.#at === this.#end ? -1 : this.#at - start;
    return this.#at === this.#end ? start === this.#end : this.#at < this.#lineEnd;
  }

  #lineEndFrom(at: number): number {
    const text = this.#text;
    const found = text.indexOf('\n', at);
    if (found < 0 || found >= this.#end) return this.#end;
    return found > at && text.charCodeAt(found - 1) === Character.carriageReturn ? found - 1 : found;
  }

  #isItem(): boolean {
    return this.#text.startsWith('- ', this.#at);
  }

  #skipSpaces(start: number): number {
    let at = start;
    while (at < this.#end && this.#text.charCodeAt(at) === Character.space) at++;
    return at;
  }
}

/** Whether YAML reads this as a text just as it stands, without a space at its ends. */
function isPlain(text: string, unlike: RegExp): boolean {
  if (text === '' || unlike.test(text)) return false;
  const first = text.charCodeAt(0);
  return !(isDigit(first) || firstOfMore.has(first)) || isWords(text);
}

const key = /^[\w-]+$/;

/** A text without the spaces at its ends. Other white space stays, as the package keeps it. */
function withoutSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === Character.space) start++;
  while (end > start && text.charCodeAt(end - 1) === Character.space) end--;
  return text.slice(start, end);
}

/**
 * What a plain text never has: white space or a character that opens something else at its beginning; a space at its
 * end; a comment; controls, line endings other than LF and CRLF, and characters that `shieldColons` or the package
 * treats specially.
 */
const unlikeAny =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /^[\s\-?:,[\]{}#&*!|>'"%@`]| $| #|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ue000\ufeff]/;
/** A value may have colons inside. */
const unlikeValue = new RegExp(`${unlikeAny.source}|:$`);
const unlikeItem = new RegExp(`${unlikeAny.source}|:(?: |$)`);
/** A word in brackets has none of these anywhere. */
const unlikeWord = new RegExp(`${unlikeAny.source}|[[\\]{}:#&*!|>'"%@\`]`);

/** A value that begins with a digit or one of these may be a number, true, false or null. */
const firstOfMore: ReadonlySet<number> = new Set(Array.from('+.~nNtTfF', (one) => one.charCodeAt(0)));
const notWords = /^(?:~|null|true|false|[+-]?\.inf|\.nan)$/i;

function isWords(text: string): boolean {
  return Number.isNaN(Number(text)) && !notWords.test(text);
}
