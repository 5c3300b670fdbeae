import type { EntryKind, Pack, PackEntry } from '../../syntax/pack.ts';
import { hasLetterOrDigit } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';
import { readYaml } from '../../yaml/read.ts';
import type { YamlMap, YamlNode } from '../../yaml/tree.ts';
import { LONGEST_LINE } from './entries.ts';
import { lines } from './packLines.ts';
import { packs } from './packs/index.ts';
import { compilePattern, lineKey } from './pattern.ts';

/** What is wrong with a pack, and where in its text. */
export interface PackFault {
  readonly message: string;
  readonly span: Span;
}

/**
 * Reads a pack of furniture, YAML (and so JSON): `name`, `site`, and `entries`, each a line by itself or a map as
 * {@link PackEntry} has it. Never throws: what is wrong is reported and left out. Undefined if the pack has no name.
 */
export function readPack(text: string): { pack: Pack | undefined; faults: PackFault[] } {
  const { root, faults: found } = readYaml(text);
  const faults: PackFault[] = [...found];
  const report: Report = (span, message) => {
    if (faults.length < MOST_FAULTS) faults.push({ message, span });
  };
  if (root?.kind !== 'map') {
    if (faults.length === 0) report(root?.span ?? { start: 0, end: 0 }, 'A pack has a `name`, and `entries` below it.');
    return { pack: undefined, faults };
  }
  const values = valuesOf(root, ['name', 'site', 'entries'], report);
  const { name, entries } = values;
  const called = name && textIn(name, report);
  if (name === undefined) report({ start: root.span.start, end: root.span.start }, 'This pack has no `name`.');
  if (called !== undefined && reserved.has(called)) {
    report(name?.span ?? root.span, `\`${called}\` is the name of a pack that is there already; choose another.`);
  }
  const read = withEvidence(entries === undefined ? [] : readEntries(entries, report));
  const site = values.site && textIn(values.site, report);
  const pack: Pack | undefined = called
    ? { name: called, site: site ?? called, entries: read, isOwn: true }
    : undefined;
  return { pack, faults: faults.sort((a, b) => a.span.start - b.span.start) };
}

type Report = (span: Span, message: string) => void;

/** More of them say nothing new. */
const MOST_FAULTS = 20;
const reserved: ReadonlySet<string> = new Set(['auto', 'none', 'page', ...packs.map(({ name }) => name)]);

const kinds: readonly EntryKind[] = ['furniture', 'break', 'metadata', 'cue', 'portrait', 'doubtful'];
const words = ['pattern', 'example', 'below', 'above', 'key'] as const;
const flags = ['evidence', 'amongFurniture', 'endsSpeech', 'belowTitle'] as const;
const entryKeys = [...words, ...flags, 'as', 'opens'] as const;

function readEntries(node: YamlNode, report: Report): PackEntry[] {
  if (node.kind !== 'list') {
    report(node.span, '`entries` must be a list of lines, or of maps with a `pattern`.');
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'map') return readEntry(item, report) ?? [];
    const text = textIn(item, report);
    return text === undefined || !saysSomething(text, item.span, report)
      ? []
      : withExample(lines('furniture', [text]), item, report);
  });
}

function readEntry(node: YamlMap, report: Report): PackEntry[] | undefined {
  const values = valuesOf(node, entryKeys, report);
  const said: Record<string, unknown> = {};
  for (const key of words) {
    const text = values[key] && textIn(values[key], report);
    if (text !== undefined) said[key] = text;
  }
  for (const key of flags) {
    const value = values[key];
    if (value === undefined) continue;
    if (value.kind === 'scalar' && typeof value.value === 'boolean') {
      if (value.value) said[key] = true;
    } else report(value.span, `\`${key}\` must be true or false.`);
  }
  const as = values.as === undefined ? 'furniture' : oneOf(values.as, kinds, report);
  const opens = values.opens && oneOf(values.opens, ['question', 'answer'] as const, report);
  const { pattern } = said;
  if (values.pattern === undefined) report(node.span, 'This entry has no `pattern`.');
  if (typeof pattern !== 'string' || as === undefined) return undefined;
  if (!saysSomething(pattern, values.pattern?.span ?? node.span, report)) return undefined;
  const entry: PackEntry = { example: pattern, ...said, pattern, as, ...(opens && { opens }) };
  return withExample([entry], values.example ?? values.pattern ?? node, report);
}

/**
 * Entries of which some prove that a page is from the site. In a pack that marks none, whole lines of several words do.
 * Neither a pattern that fits many lines nor a single word proves anything.
 */
function withEvidence(entries: readonly PackEntry[]): readonly PackEntry[] {
  if (entries.some(({ evidence }) => evidence)) return entries;
  return entries.map((entry) => (isWholeLine(entry) ? { ...entry, evidence: true } : entry));
}

function isWholeLine({ pattern, as, amongFurniture }: PackEntry): boolean {
  return as !== 'doubtful' && !amongFurniture && !/[*#{]/.test(pattern) && /\S\s+\S/.test(pattern);
}

/** A pattern that is for any line would take what people say. */
function saysSomething(pattern: string, span: Span, report: Report): boolean {
  if (hasLetterOrDigit(pattern.replace(/\{[^{}]*\}/g, ''))) return true;
  report(span, 'This pattern is for lines of any words; it must have some of its own.');
  return false;
}

/** An example shows, to the reader and to this check, what the pattern is for. */
function withExample(entries: readonly PackEntry[], { span }: YamlNode, report: Report): PackEntry[] {
  return entries.filter(({ pattern, example }) => {
    if (compilePattern(pattern).match(lineKey(example)) && (example !== pattern || !/[*#{]/.test(pattern))) return true;
    report(span, `The pattern \`${pattern}\` needs an \`example\`: a whole line that it is for.`);
    return false;
  });
}

function valuesOf<K extends string>(node: YamlMap, keys: readonly K[], report: Report): { [Key in K]?: YamlNode } {
  const values: { [Key in K]?: YamlNode } = {};
  for (const { key, keySpan, value } of node.entries) {
    const known = keys.find((one) => one === key);
    if (known !== undefined) values[known] = value;
    else
      report(
        keySpan,
        `There is nothing called \`${key}\` here. There are ${keys.map((one) => `\`${one}\``).join(', ')}.`,
      );
  }
  return values;
}

function textIn(node: YamlNode, report: Report): string | undefined {
  if (node.kind !== 'scalar' || node.value === null || node.text.trim() === '') {
    report(node.span, 'A text is wanted here.');
  } else if (node.text.length > LONGEST_LINE) {
    report(
      node.span,
      `This is longer than ${LONGEST_LINE} characters, as no line of furniture is; write a shorter pattern.`,
    );
  } else return node.text;
  return undefined;
}

function oneOf<T extends string>(node: YamlNode, values: readonly T[], report: Report): T | undefined {
  const value = values.find((one) => node.kind === 'scalar' && node.text === one);
  if (value === undefined) report(node.span, `This can be ${values.map((one) => `\`${one}\``).join(', ')}.`);
  return value;
}
