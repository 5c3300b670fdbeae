import {
  type ErrorCode,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Alias as YamlAlias,
} from 'yaml';
import type { Span } from './span.ts';
import { isNestedTooDeeply } from './yamlDepth.ts';

/** A value of a YAML text. Aliases share the value that they point to, so a bomb of aliases costs nothing. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** As written, without quotes; empty where nothing is written. */
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlFault {
  readonly message: string;
  readonly span: Span;
}

/** Longer texts are not read: nobody writes them by hand, and reading them would stop an editor. */
const LONGEST = 1 << 20;
const DEEPEST = 64;
const MOST_FAULTS = 5;
const tooDeep = 'This YAML is nested too deeply to be read.';

/**
 * Reads YAML (and so JSON) that stands in a text, with the place of everything in UTF-16 offsets of
 * the whole text. Never throws: what cannot be read is reported, and what can be is returned.
 */
export function readYaml(
  text: string,
  span: Span = { start: 0, end: text.length },
): { root: YamlNode | undefined; faults: YamlFault[] } {
  if (span.end - span.start > LONGEST) {
    return {
      root: undefined,
      faults: [
        {
          message: 'This is too long to be read as YAML: more than a million characters.',
          span: { start: span.start, end: span.start },
        },
      ],
    };
  }
  const faults: YamlFault[] = [];
  try {
    // The package does not take a lone CR for the end of a line; an LF in its place keeps every offset.
    const yaml = text.slice(span.start, span.end).replace(/\r(?!\n)/g, '\n');
    if (isNestedTooDeeply(yaml)) {
      return { root: undefined, faults: [{ message: tooDeep, span: { start: span.start, end: span.start } }] };
    }
    const document = parseDocument(shieldColons(yaml), {
      // The package compares every key with every other; the reader below does it in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const { code, message, pos } of document.errors.slice(0, MOST_FAULTS)) {
      faults.push({
        message: inPlainWords(code, message),
        span: { start: span.start + pos[0], end: span.start + Math.max(pos[1], pos[0]) },
      });
    }
    const root = document.contents ? new Reader(span.start, faults).read(document.contents, 0) : undefined;
    return { root, faults };
  } catch (error) {
    // The package recurses, and a text of ten thousand brackets exhausts the stack.
    const message = error instanceof RangeError ? tooDeep : 'This YAML cannot be read.';
    return { root: undefined, faults: [{ message, span: { start: span.start, end: span.start } }] };
  }
}

class Reader {
  readonly #origin: number;
  readonly #faults: YamlFault[];
  readonly #anchors = new Map<string, YamlNode>();

  constructor(origin: number, faults: YamlFault[]) {
    this.#origin = origin;
    this.#faults = faults;
  }

  read(node: ParsedNode | YamlAlias | null, depth: number): YamlNode {
    const span = this.#span(node);
    const value = this.#value(node, span, depth);
    if (node && 'anchor' in node && node.anchor) this.#anchors.set(node.anchor, value);
    return value;
  }

  #value(node: ParsedNode | YamlAlias | null, span: Span, depth: number): YamlNode {
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
      return { kind: 'list', items: node.items.map((item) => this.read(item as ParsedNode, depth + 1)), span };
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
      const key = this.read(pair.key as ParsedNode, depth + 1);
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
      const value = pair.value ? this.read(pair.value as ParsedNode, depth + 1) : empty(behindKey);
      entries.push({ key: key.text, keySpan: key.span, value });
    }
    return entries;
  }

  #span(node: ParsedNode | YamlAlias | null): Span {
    const [start = 0, end = start] = node?.range ?? [];
    return { start: this.#origin + start, end: this.#origin + end };
  }
}

/**
 * `title: Oral Answers: Justice` is what people write, and YAML refuses it for the second colon. A
 * stand-in of the same length behind that colon gets such lines through; nothing else changes, since
 * YAML allows no second colon on a line like this in any other sense.
 */
function shieldColons(yaml: string): string {
  return yaml.replace(plainValue, (_, key: string, value: string) => key + value.replaceAll(': ', `:${STAND_IN}`));
}

function unshield(text: string): string {
  return text.includes(STAND_IN) ? text.replaceAll(STAND_IN, ' ') : text;
}

/** A character for private use, which no text has for a space. */
const STAND_IN = '\uE000';
const plainValue = /^([ \t]*(?:- )?[\p{L}\p{N}_-]+: +)([^\s"'[{|>&*!#%@`].*: .*)$/gmu;

function empty(span: Span): YamlScalar {
  return { kind: 'scalar', text: '', value: null, span };
}

/** What the package says of grammar and tokens, said to somebody who writes a title and some names. */
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
const notKey = 'This is neither a `key: value` nor an item of a list; write a colon and a space behind the key.';
const plainWords: { readonly [Code in ErrorCode]?: string } = {
  BAD_DQ_ESCAPE: 'This backslash has no meaning here; double it, or use single quotation marks.',
  BAD_INDENT: 'This line is not indented like the lines that it belongs to.',
  BAD_SCALAR_START: 'A value cannot begin with this character; put it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon stands on this line; put the value in quotation marks.',
  MISSING_CHAR: notKey,
  MULTILINE_IMPLICIT_KEY: notKey,
  TAB_AS_INDENT: 'This line is indented by a tab; YAML takes spaces only.',
};
