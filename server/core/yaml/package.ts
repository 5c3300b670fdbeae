import type * as Yaml from 'yaml';
import { countLeading } from '../text/binarySearch.ts';
import type { Span } from '../text/span.ts';
import { isNestedTooDeeply } from './depth.ts';
import type { YamlEntry, YamlFault, YamlNode, YamlRead, YamlScalar } from './read.ts';

/**
 * Reads YAML of any kind with the package for it, which is loaded for the first text that needs it: that takes a
 * tenth of the time that the command line needs for one file. Never throws.
 */
export function readAnyYaml(text: string, span: Span): YamlRead {
  const yaml = loadPackage();
  const faults: YamlFault[] = [];
  try {
    const { written, place } = withLineFeeds(text, span);
    if (isNestedTooDeeply(written)) {
      return { root: undefined, faults: [{ message: tooDeep, span: { start: span.start, end: span.start } }] };
    }
    const document = yaml.parseDocument(shieldColons(written), {
      // The package compares every key with every other; the reader below does it in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const { code, message, pos } of document.errors.slice(0, MOST_FAULTS)) {
      faults.push({
        message: inPlainWords(code, message),
        span: { start: place(pos[0]), end: place(Math.max(pos[1], pos[0])) },
      });
    }
    const root = document.contents ? new Reader(yaml, place, faults).read(document.contents, 0) : undefined;
    return { root, faults };
  } catch (error) {
    // The package recurses, and a text of ten thousand brackets exhausts the stack.
    const message = error instanceof RangeError ? tooDeep : 'This YAML cannot be read.';
    return { root: undefined, faults: [{ message, span: { start: span.start, end: span.start } }] };
  }
}

const DEEPEST = 64;
const MOST_FAULTS = 5;
const tooDeep = 'This YAML is nested too deeply to be read.';

/** Where in the whole text something stands that the package has found. */
type Place = (offset: number) => number;

/** The same YAML with lines that end in LF: the package takes no lone CR for the end of one, and finds other faults with CRLF. */
function withLineFeeds(text: string, { start, end }: Span): { readonly written: string; readonly place: Place } {
  const raw = text.slice(start, end);
  const written = raw.replace(/\r\n?/g, '\n');
  if (written.length === raw.length) return { written, place: (offset) => start + offset };
  // How many units each line has moved to the front.
  const breaks = Array.from(raw.matchAll(/\r\n/g), ({ index }, before) => index - before);
  return {
    written,
    place: (offset) => start + offset + countLeading(breaks.length, (at) => (breaks[at] as number) < offset),
  };
}

/** An `import` would load it with this file. */
function loadPackage(): typeof Yaml {
  return require('yaml');
}

declare const require: (name: 'yaml') => typeof Yaml;

type Node = Yaml.ParsedNode | Yaml.Alias | null;

class Reader {
  readonly #yaml: typeof Yaml;
  readonly #place: Place;
  readonly #faults: YamlFault[];
  readonly #anchors = new Map<string, YamlNode>();

  constructor(yaml: typeof Yaml, place: Place, faults: YamlFault[]) {
    this.#yaml = yaml;
    this.#place = place;
    this.#faults = faults;
  }

  read(node: Node, depth: number): YamlNode {
    const span = this.#span(node);
    const value = this.#value(node, span, depth);
    if (node && 'anchor' in node && node.anchor) this.#anchors.set(node.anchor, value);
    return value;
  }

  #value(node: Node, span: Span, depth: number): YamlNode {
    if (depth > DEEPEST) {
      this.#faults.push({ message: tooDeep, span });
      return empty(span);
    }
    if (this.#yaml.isAlias(node)) {
      const value = this.#anchors.get(node.source);
      if (!value) this.#faults.push({ message: nothingToRepeat, span });
      return value ?? empty(span);
    }
    if (this.#yaml.isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => this.read(item as Node, depth + 1)), span };
    }
    if (this.#yaml.isMap(node)) return { kind: 'map', entries: this.#entries(node.items, depth), span };
    if (!this.#yaml.isScalar(node)) return empty(span);
    const { value } = node;
    const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const text = node.source ?? (simple === null ? '' : String(simple));
    return {
      kind: 'scalar',
      text: unshield(text),
      value: typeof simple === 'string' ? unshield(simple) : simple,
      span,
    };
  }

  #entries(pairs: readonly unknown[], depth: number): YamlEntry[] {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      if (!this.#yaml.isPair(pair)) continue;
      const key = this.read(pair.key as Node, depth + 1);
      if (key.kind !== 'scalar') {
        this.#faults.push({ message: 'A key must be a plain word.', span: key.span });
        continue;
      }
      if (seen.has(key.text)) {
        this.#faults.push({ message: `The key \`${key.text}\` stands here twice; keep one of them.`, span: key.span });
        continue;
      }
      seen.add(key.text);
      const behindKey = { start: key.span.end, end: key.span.end };
      const value = pair.value ? this.read(pair.value as Node, depth + 1) : empty(behindKey);
      entries.push({ key: key.text, keySpan: key.span, value });
    }
    return entries;
  }

  #span(node: Node): Span {
    const [start = 0, end = start] = node?.range ?? [];
    return { start: this.#place(start), end: this.#place(end) };
  }
}

/**
 * `title: Oral Answers: Justice` is what people write, and YAML refuses it for the second colon. A
 * stand-in of the same length behind that colon gets such lines through; nothing else changes, since
 * YAML allows no second colon on a line like this in any other sense.
 */
function shieldColons(yaml: string): string {
  const plainValue = /^([ \t]*(?:- )?[\p{L}\p{N}_-]+: +)([^\s"'[{|>&*!#%@`].*: .*)$/gmu;
  return yaml.replace(plainValue, (_, key: string, value: string) => key + value.replaceAll(': ', `:${STAND_IN}`));
}

function unshield(text: string): string {
  return text.includes(STAND_IN) ? text.replaceAll(STAND_IN, ' ') : text;
}

/** A character for private use, which no text has for a space. */
const STAND_IN = '\uE000';

function empty(span: Span): YamlScalar {
  return { kind: 'scalar', text: '', value: null, span };
}

/** What the package says of grammar and tokens, said to somebody who writes a title and some names. */
function inPlainWords(code: Yaml.ErrorCode, message: string): string {
  if (message.includes('call stack')) return tooDeep;
  if (message.startsWith('Missing closing')) return 'A quotation mark is never closed; close it.';
  const [, bracket] = /end with a ([\]}])/.exec(message) ?? [];
  if (bracket) return `A bracket is never closed; close it with \`${bracket}\`.`;
  if (message.includes('between')) return 'A comma is missing between two items.';
  return plainWords[code] ?? notYaml;
}

const nothingToRepeat =
  'Nothing above is named so for this `*` to repeat; put a value that begins with `*` in quotation marks.';
const notYaml = 'This is not YAML as it stands; most often a quotation mark, a bracket or an indent is missing.';
const notKey = 'This is neither a `key: value` nor an item of a list; write a colon and a space behind the key.';
const plainWords: { readonly [Code in Yaml.ErrorCode]?: string } = {
  BAD_DQ_ESCAPE: 'This backslash has no meaning here; double it, or use single quotation marks.',
  BAD_INDENT: 'This line is not indented like the lines that it belongs to.',
  BAD_SCALAR_START: 'A value cannot begin with this character; put it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon stands on this line; put the value in quotation marks.',
  MISSING_CHAR: notKey,
  MULTILINE_IMPLICIT_KEY: notKey,
  TAB_AS_INDENT: 'This line is indented by a tab; YAML takes spaces only.',
};
