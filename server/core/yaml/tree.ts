import type { Span } from '../text/span.ts';

/** A value in a YAML text. An alias shares the value that it repeats, so nested aliases take no memory. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** As written, without quotation marks; empty where no value is written. */
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
  /** In the order of the text; no key stands twice. */
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** What is wrong with a YAML text, and where. */
export interface YamlFault {
  readonly message: string;
  readonly span: Span;
}

/** What a YAML text holds, if anything, and what is wrong with it. */
export interface YamlRead {
  readonly root: YamlNode | undefined;
  readonly faults: YamlFault[];
}
