import { Character, isDigit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './read.ts';

/**
 * Reads YAML that is as plain as headers are: keys of one word, values on one line without quotation marks, lists and
 * maps by their indent, and short lists of words in square brackets. Undefined for anything else: whatever could mean
 * more is for the package, with which this agrees to the last offset. Reading 5,000 headers this way takes a hundredth
 * of the time, and a header like these spares every start the loading of the package. Lines and words are looked at
 * with searches of the language's own: before V8 has compiled a loop over characters, that takes ten times as long.
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
  /** Where that line ends, its line break not included. */
  #lineEnd: number;
  /** How far it is indented; less than any line where there is none. */
  #indent = 0;
  /** Where a collection ends if nothing comes after what was read last. */
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
    const text = this.#text;
    const end = text.indexOf(':', start);
    if (end < 0 || end >= this.#lineEnd || !key.test(text.slice(start, end))) return undefined;
    return end + 1 === this.#lineEnd || text.charCodeAt(end + 1) === Character.space ? end : undefined;
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
    for (const written of onlySpaces.test(inside) ? [] : inside.split(',')) {
      const word = written.replace(spacesAround, '');
      if (!isPlain(word, unlikeWord)) return undefined;
      const from = at + written.indexOf(word);
      items.push({ kind: 'scalar', text: word, value: word, span: { start: from, end: from + word.length } });
      at += written.length + 1;
    }
    return this.#nextLine() ? { kind: 'list', items, span: { start, end } } : undefined;
  }

  /** The rest of a line as one value. `Oral Answers: Justice` is one behind a key, see `shieldColons`. */
  #word(start: number, unlike: RegExp): YamlScalar | undefined {
    const end = this.#lineEnd;
    const text = this.#text.slice(start, end);
    if (!isPlain(text, unlike) || !this.#nextLine()) return undefined;
    return { kind: 'scalar', text, value: text, span: { start, end } };
  }

  /** Goes on to the next line; false where that is blank. */
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

/** Whether something is a text to YAML, as it stands and without a space at its ends. */
function isPlain(text: string, unlike: RegExp): boolean {
  if (text === '' || unlike.test(text)) return false;
  const first = text.charCodeAt(0);
  return !(isDigit(first) || firstOfMore.has(first)) || isWords(text);
}

const key = /^[\w-]+$/;
const spacesAround = /^ +| +$/g;
const onlySpaces = /^ *$/;

/**
 * What no plain text has in it: one of the characters with which something else begins, or white space, at its
 * beginning; a space at its end; a comment; controls, ends of lines that are none to YAML, and what `shieldColons` and
 * the package take for something else.
 */
const unlikeAny =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /^[\s\-?:,[\]{}#&*!|>'"%@`]| $| #|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ue000\ufeff]/;
/** A value may have colons inside. */
const unlikeValue = new RegExp(`${unlikeAny.source}|:$`);
const unlikeItem = new RegExp(`${unlikeAny.source}|:(?: |$)`);
/** A word in brackets has none of the marks that make more of it. */
const unlikeWord = new RegExp(`${unlikeAny.source}|[[\\]{}:#&*!|>'"%@\`]`);

/** Besides digits, with these a value may begin that is a number, true, false or nothing. */
const firstOfMore: ReadonlySet<number> = new Set(Array.from('+.~nNtTfF', (one) => one.charCodeAt(0)));
const notWords = /^(?:~|null|true|false|[+-]?\.inf|\.nan)$/i;

function isWords(text: string): boolean {
  return Number.isNaN(Number(text)) && !notWords.test(text);
}
