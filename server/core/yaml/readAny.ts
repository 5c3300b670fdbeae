import {
  type Alias,
  type ErrorCode,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { partitionPoint } from '../text/binarySearch.ts';
import type { Span } from '../text/span.ts';
import { isNestedTooDeeply } from './depth.ts';
import { findWrongIndent } from './indentation.ts';
import type { YamlEntry, YamlFault, YamlNode, YamlRead, YamlScalar } from './tree.ts';

/** Reads YAML of any kind with the `yaml` package, and says in plain words what is wrong with it. Never throws. */
export function readAnyYaml(text: string, span: Span): YamlRead {
  const faults: YamlFault[] = [];
  try {
    const { written, place } = withLineFeeds(text, span);
    if (isNestedTooDeeply(written)) {
      return { root: undefined, faults: [{ message: tooDeep, span: { start: span.start, end: span.start } }] };
    }
    const document = parseDocument(shieldColons(written), {
      // The package compares every key with every other; `TreeReader` finds double keys in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const indent = document.errors.length > 0 ? findWrongIndent(written) : undefined;
    if (indent !== undefined) {
      // The package explains it as something else.
      faults.push({ message: indent.message, span: { start: place(indent.span.start), end: place(indent.span.end) } });
    }
    for (const { code, message, pos } of indent === undefined ? document.errors.slice(0, MOST_FAULTS) : []) {
      faults.push({
        message: inPlainWords(code, message),
        span: { start: place(pos[0]), end: place(Math.max(pos[1], pos[0])) },
      });
    }
    const root = document.contents ? new TreeReader(place, faults).read(document.contents, 0) : undefined;
    return { root, faults };
  } catch (error) {
    // The package recurses, so brackets that pass the test of depth may still exhaust a small stack.
    const message = error instanceof RangeError ? tooDeep : 'This YAML cannot be read.';
    return { root: undefined, faults: [{ message, span: { start: span.start, end: span.start } }] };
  }
}

const DEEPEST = 64;
const MOST_FAULTS = 5;
const tooDeep = 'This YAML is nested too deeply to be read.';

/** The offset in the whole text of an offset that the package gives. */
type Place = (offset: number) => number;

/** The same YAML with LF at the end of each line: the package does not know a lone CR, and reports other faults with CRLF. */
function withLineFeeds(text: string, { start, end }: Span): { readonly written: string; readonly place: Place } {
  const raw = text.slice(start, end);
  const written = raw.replace(/\r\n?/g, '\n');
  // The package reports an end that is missing one character after the text.
  const within = (offset: number) => Math.min(offset, end);
  if (written.length === raw.length) return { written, place: (offset) => within(start + offset) };
  // The offset in `written` of each line ending that had two characters.
  const breaks = Array.from(raw.matchAll(/\r\n/g), ({ index }, before) => index - before);
  return {
    written,
    place: (offset) => within(start + offset + partitionPoint(breaks.length, (at) => (breaks[at] as number) < offset)),
  };
}

type Node = ParsedNode | Alias | null;

/** Makes our tree of the package's. */
class TreeReader {
  readonly #place: Place;
  readonly #faults: YamlFault[];
  readonly #anchors = new Map<string, YamlNode>();

  constructor(place: Place, faults: YamlFault[]) {
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
    if (isAlias(node)) {
      const value = this.#anchors.get(node.source);
      if (!value) this.#faults.push({ message: nothingToRepeat, span });
      return value ?? empty(span);
    }
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => this.read(item as Node, depth + 1)), span };
    }
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node.items, depth), span };
    if (!isScalar(node)) return empty(span);
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
      if (!isPair(pair)) continue;
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
      const afterKey = { start: key.span.end, end: key.span.end };
      const value = pair.value ? this.read(pair.value as Node, depth + 1) : empty(afterKey);
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
 * People write `title: Oral Answers: Justice`, and YAML refuses it because of the second colon. Here the space after
 * that colon becomes a stand-in of the same length, so that the line is read. No other line changes its meaning: YAML
 * allows a second colon on such a line in no other sense.
 */
function shieldColons(yaml: string): string {
  const plainValue = /^([ \t]*(?:- )?[\p{L}\p{N}_-]+: +)([^\s"'[{|>&*!#%@`].*: .*)$/gmu;
  return yaml.replace(plainValue, (_, key: string, value: string) => key + value.replaceAll(': ', `:${STAND_IN}`));
}

function unshield(text: string): string {
  return text.includes(STAND_IN) ? text.replaceAll(STAND_IN, ' ') : text;
}

/** A character for private use, which stands for the space. */
const STAND_IN = '\uE000';

function empty(span: Span): YamlScalar {
  return { kind: 'scalar', text: '', value: null, span };
}

/** The package's message about grammar and tokens, for somebody who writes a title and some names. */
function inPlainWords(code: ErrorCode, message: string): string {
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
const notKey = 'This is neither a `key: value` nor an item of a list; write a colon and a space after the key.';
const plainWords: { readonly [Code in ErrorCode]?: string } = {
  BAD_DQ_ESCAPE: 'This backslash has no meaning here; double it, or use single quotation marks.',
  BAD_INDENT: 'This line is not indented like the lines that it belongs to.',
  BAD_SCALAR_START: 'A value cannot begin with this character; put it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon stands on this line; put the value in quotation marks.',
  MISSING_CHAR: notKey,
  MULTILINE_IMPLICIT_KEY: notKey,
  TAB_AS_INDENT: 'This line is indented by a tab; YAML takes spaces only.',
};
