import type { Header } from '../syntax/tree.ts';
import type { Lines } from '../text/lines.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlNode } from '../yaml/tree.ts';

export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** Every key of a header with its value, as plain data. */
export function headerValues(text: string, lines: Lines, header: Header): Record<string, PlainValue> {
  const { root } = readYaml(text, { start: lines.start(header.firstLine + 1), end: lines.start(header.lastLine) });
  if (root?.kind !== 'map') return {};
  const budget = { values: MOST_VALUES };
  return Object.fromEntries(root.entries.map(({ key, value }) => [key, plain(value, budget)]));
}

/** YAML's aliases let a short text contain very many values. Values beyond this number are null. */
const MOST_VALUES = 100_000;

function plain(node: YamlNode, budget: { values: number }): PlainValue {
  budget.values--;
  if (budget.values < 0) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.slice(0, budget.values).map((item) => plain(item, budget));
  return Object.fromEntries(node.entries.slice(0, budget.values).map(({ key, value }) => [key, plain(value, budget)]));
}
