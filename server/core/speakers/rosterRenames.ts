import type { RosterEntry } from '../syntax/roster.ts';
import { readCsv } from '../text/csv.ts';
import { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { yamlScalar, yamlScalarAt, yamlScalarLike } from '../yaml/write.ts';
import { type Item, insertion, isFlow, RosterText } from './rosterText.ts';

/** A name or alias of a roster, and its span. */
export interface Listed {
  readonly name: string;
  readonly span: Span;
}

/** The edit that changes a name in a YAML roster. Brackets after the name stay. */
export function renameInYaml(text: string, { name, span }: Listed, to: string): TextEdit {
  const value = yamlScalarAt(text, span);
  const newText = yamlScalarLike(text.slice(span.start, span.end), to + value.slice(name.length));
  return { span, newText };
}

/** The edit that changes a name in a CSV roster, where a cell may hold several aliases with semicolons between. */
export function renameInTable(text: string, { name, span }: Listed, to: string): TextEdit {
  const cell = [...readCsv(text)].flat().find((one) => one.span.start === span.start)?.text ?? '';
  const parts = cell.split(';').map((part) => {
    const written = part.trim();
    const isMeant = written === name || written.startsWith(`${name} (`);
    return isMeant ? part.replace(written, () => to + written.slice(name.length)) : part;
  });
  return { span, newText: tableCell(parts.join(';')) };
}

export function tableCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The roster in a file of its own; undefined if the file cannot be read. */
export function fileRoster(text: string): RosterText | undefined {
  const { root, faults } = readYaml(text);
  if (root === undefined || faults.length > 0) return undefined;
  const speakers =
    root.kind === 'map'
      ? root.entries.find(({ key, value }) => key === 'speakers' && value.kind !== 'scalar')
      : undefined;
  return new RosterText(new Lines(text), speakers?.value ?? root);
}

/**
 * The edits that remove one speaker from a roster and add the aliases to another. Undefined if one of the two cannot be
 * found in the roster.
 */
export function mergeListed(roster: RosterText, from: RosterEntry, into: RosterEntry): TextEdit[] | undefined {
  const gone = itemOf(roster, from);
  const kept = itemOf(roster, into);
  if (gone === undefined || kept === undefined || gone === kept) return undefined;
  const known = new Set([into, ...into.aliases].map(({ name }) => nameKey(name)));
  const aliases = from.aliases.map(({ name }) => name).filter((name) => !known.has(nameKey(name)));
  return [roster.remove(gone), ...addAliases(roster, kept, aliases)];
}

function itemOf(roster: RosterText, entry: RosterEntry): Item | undefined {
  const span = entry.span ?? entry.source?.span;
  return span && roster.items.find((item) => item.span.start <= span.start && span.end <= item.span.end);
}

function addAliases(roster: RosterText, { value }: Item, aliases: readonly string[]): TextEdit[] {
  if (aliases.length === 0) return [];
  const { text, lineBreak } = roster.lines;
  const words = aliases.map((name) => yamlScalar(name)).join(', ');
  if (value.kind !== 'map') return [inMap(roster, value, `aliases: [${words}]`)];
  const known = value.entries.find(({ key }) => key === 'aliases' || key === 'alias');
  if (known !== undefined) return [addWords(roster, known.value, aliases)];
  if (isFlow(text, value)) return [insertion(roster.withoutSpace(value.span).end - 1, `, aliases: [${words}]`)];
  const end = roster.lines.end(roster.lines.lineAt(roster.withoutSpace(value.span).end));
  return [insertion(end, `${lineBreak}${columnOf(roster, value)}aliases: [${words}]`)];
}

/** A name alone becomes a `name:` with what is added. */
function inMap(roster: RosterText, { span }: YamlNode, added: string): TextEdit {
  const { text, lineBreak } = roster.lines;
  const name = `name: ${text.slice(span.start, span.end)}`;
  const isInLine = roster.isFlow || roster.speakers.kind === 'map';
  const column = columnOf(roster, { span });
  return { span, newText: isInLine ? `{ ${name}, ${added} }` : `${name}${lineBreak}${column}${added}` };
}

function addWords(roster: RosterText, list: YamlNode, aliases: readonly string[]): TextEdit {
  const { text, lineBreak } = roster.lines;
  const words = aliases.map((name) => yamlScalar(name));
  if (list.kind === 'list') {
    const last = list.items.at(-1);
    if (last === undefined) return insertion(list.span.start + 1, words.join(', '));
    if (isFlow(text, list)) return insertion(last.span.end, `, ${words.join(', ')}`);
    const end = roster.lines.end(roster.lines.lineAt(last.span.end));
    return insertion(end, words.map((word) => `${lineBreak}${columnOf(roster, list)}- ${word}`).join(''));
  }
  const written = text.slice(list.span.start, list.span.end);
  const all = [...(written === '' ? [] : [written]), ...words].join(', ');
  return { span: list.span, newText: `${written === '' ? ' ' : ''}[${all}]` };
}

/** As many spaces as stand before a span on its line. */
function columnOf({ lines }: RosterText, { span }: { readonly span: Span }): string {
  return ' '.repeat(span.start - lines.start(lines.lineAt(span.start)));
}
