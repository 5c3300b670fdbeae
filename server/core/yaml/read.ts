import type { Span } from '../text/span.ts';
import { readAnyYaml } from './package.ts';
import { readPlainYaml } from './plain.ts';

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

/** What a YAML text holds, if anything, and what is wrong with it. */
export interface YamlRead {
  readonly root: YamlNode | undefined;
  readonly faults: YamlFault[];
}

/** Longer texts are not read: nobody writes them by hand, and reading them would stop an editor. */
const LONGEST = 1 << 20;

/**
 * Reads YAML (and so JSON) that stands in a text, with the place of everything in UTF-16 offsets of
 * the whole text. Never throws: what cannot be read is reported, and what can be is returned.
 */
export function readYaml(text: string, span: Span = { start: 0, end: text.length }): YamlRead {
  if (span.end - span.start > LONGEST) {
    const message = 'This is too long to be read as YAML: more than a million characters.';
    return { root: undefined, faults: [{ message, span: { start: span.start, end: span.start } }] };
  }
  const plain = readPlainYaml(text, span);
  return plain ? { root: plain, faults: [] } : readAnyYaml(text, span);
}
