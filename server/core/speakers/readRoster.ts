import { isCollective } from '../labels/collective.ts';
import { splitQualifiers } from '../labels/labels.ts';
import type { Alias, RosterEntry } from '../syntax/roster.ts';
import { readSpeakers, voiceKind, wrongVoiceKind } from '../syntax/speakers.ts';
import { type CsvCell, readCsv } from '../text/csv.ts';
import { lazy } from '../text/lazy.ts';
import { lettersAndDigits, letterTest, opensWithCapital } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlNode } from '../yaml/tree.ts';

/** What is wrong with a roster file, and where in its text. */
export interface RosterFault {
  readonly message: string;
  readonly span: Span;
}

/**
 * Reads a roster file: CSV if its name ends in `.csv`, else YAML (or JSON) as in the header of a transcript, with or
 * without `speakers:`. Never throws: it reports what is wrong and reads the rest.
 * @param file path or URI of the file, which the entries carry as their source
 */
export function readRoster(text: string, file: string): { entries: RosterEntry[]; faults: RosterFault[] } {
  const faults: RosterFault[] = [];
  const report = (span: Span, message: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ message, span });
  };
  const entries = /\.csv$/i.test(file) ? readTable(text, report) : readTree(text, report);
  return { entries: withLetters(entries).map((entry) => withSource(entry, file)), faults };
}

/**
 * The letters of `Ann Lee (ALE)` stand for her in minutes, so they are an alias too. They have to be letters of the name in their order,
 * and no other entry's; `(Lab)` and `(SNP)` stay a party.
 */
function withLetters(entries: readonly RosterEntry[]): RosterEntry[] {
  const lettersOf = ({ name, qualifiers }: RosterEntry) => qualifiers.find((letters) => abbreviates(letters, name));
  const taken = entries.flatMap((entry) => [
    ...entry.aliases.map((alias) => alias.name),
    ...[lettersOf(entry)].filter((letters) => letters !== undefined),
  ]);
  const counts = new Map<string, number>();
  for (const name of taken) counts.set(name, (counts.get(name) ?? 0) + 1);
  return entries.map((entry) => {
    const letters = lettersOf(entry);
    const isOwn = letters !== undefined && counts.get(letters) === 1;
    return isOwn ? { ...entry, aliases: [...entry.aliases, { name: letters }] } : entry;
  });
}

const areFewLetters = letterTest(
  /^[A-Z][A-Z0-9]{1,4}$/,
  lazy(() => /^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u),
);
/** Five characters may be ten UTF-16 units. */
const MOST_UNITS = 10;

function abbreviates(letters: string, name: string): boolean {
  const plain = (text: string) => lettersAndDigits(text.normalize('NFD')).toUpperCase();
  const all = plain(name);
  if (
    letters.length > MOST_UNITS ||
    !opensWithCapital(letters) ||
    !areFewLetters(letters) ||
    !all.startsWith(letters.charAt(0))
  )
    return false;
  let at = 0;
  for (const letter of plain(letters)) {
    const found = all.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

type Report = (span: Span, message: string) => void;

/** More faults than these are not reported. */
const MOST_FAULTS = 20;

function readTree(text: string, report: Report): RosterEntry[] {
  const { root, faults } = readYaml(text);
  for (const { span, message } of faults) report(span, message);
  if (root === undefined || (root.kind === 'scalar' && root.value === null)) return [];
  if (root.kind === 'scalar') {
    report(root.span, 'A roster is a list of speakers, each a name or a `name:` with `role` and `aliases`.');
    return [];
  }
  return readSpeakers(speakersIn(root), ({ span }, message) => report(span, message));
}

function speakersIn(root: YamlNode): YamlNode {
  if (root.kind !== 'map') return root;
  return root.entries.find(({ key, value }) => key === 'speakers' && value.kind !== 'scalar')?.value ?? root;
}

const columns = ['name', 'aliases', 'role', 'kind'] as const;
type Column = (typeof columns)[number];

function readTable(text: string, report: Report): RosterEntry[] {
  const rows = readCsv(text);
  const head = rows.next();
  if (head.done) return [];
  const places = new Map<Column, number>();
  for (const [at, cell] of head.value.entries()) {
    const column = columns.find((known) => known === cell.text.toLowerCase());
    if (column !== undefined && !places.has(column)) places.set(column, at);
  }
  const [first] = head.value;
  if (!places.has('name')) {
    const span = first?.span ?? { start: 0, end: 0 };
    report(span, 'The first line must name the columns: `name`, and if wanted `aliases`, `role` and `kind`.');
    return [];
  }
  const entries: RosterEntry[] = [];
  for (const row of rows) {
    const entry = readRow(row, (column) => row[places.get(column) ?? -1], report);
    if (entry) entries.push(entry);
  }
  return entries;
}

function readRow(
  row: readonly CsvCell[],
  cellOf: (column: Column) => CsvCell | undefined,
  report: Report,
): RosterEntry | undefined {
  const named = cellOf('name');
  const { name, qualifiers } = splitQualifiers(named?.text ?? '');
  if (named === undefined || name === '') {
    const at = row[0]?.span.start ?? 0;
    report(named?.span ?? { start: at, end: row.at(-1)?.span.end ?? at }, 'This speaker has no name.');
    return undefined;
  }
  const role = cellOf('role')?.text;
  const written = cellOf('kind');
  const kind = voiceKind(written?.text ?? '');
  if (written && written.text !== '' && kind === undefined) report(written.span, wrongVoiceKind);
  return {
    name,
    kind: kind ?? (isCollective(name) ? 'collective' : 'person'),
    aliases: aliasesIn(cellOf('aliases')),
    qualifiers,
    span: named.span,
    ...(role ? { role } : {}),
  };
}

function aliasesIn(cell: CsvCell | undefined): Alias[] {
  if (cell === undefined) return [];
  const names = cell.text.split(';').map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ name, span: cell.span }));
}

/** Marks an entry as one of a file: its spans are then in the text of that file, and not in a transcript. */
function withSource({ span, aliases, ...entry }: RosterEntry, file: string): RosterEntry {
  return {
    ...entry,
    aliases: aliases.map(({ name, span }) => ({ name, ...(span && { source: { file, span } }) })),
    ...(span && { source: { file, span } }),
  };
}
