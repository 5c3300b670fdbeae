import { readCsv } from '../text/csv.ts';
import { applyEdits } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { TextEdit } from '../text/span.ts';
import { yamlScalar } from '../yaml/write.ts';
import { readRoster } from './readRoster.ts';
import { fileRoster, tableCell } from './rosterRenames.ts';
import { insertion } from './rosterText.ts';

/**
 * The edits that add names at the end of a roster in a file of its own, YAML or CSV. Empty if the file cannot be read, or would not be
 * read as meant.
 */
export function addToRosterFile(text: string, file: string, names: readonly string[]): TextEdit[] {
  const edits = names.length === 0 ? [] : /\.csv$/i.test(file) ? addToTable(text, names) : addToYaml(text, names);
  return edits.length > 0 && isReadAsMeant(text, file, edits, names) ? edits : [];
}

function addToYaml(text: string, names: readonly string[]): TextEdit[] {
  const roster = fileRoster(text);
  const lines = new Lines(text);
  const last = roster?.items.at(-1);
  if (!roster || !last)
    return [
      atEnd(
        lines,
        names.map((name) => `- ${yamlScalar(name, 'line')}`),
      ),
    ];
  const isMap = roster.speakers.kind === 'map';
  const written = names.map(
    (name) => yamlScalar(name, roster.isFlow || isMap ? undefined : 'line') + (isMap ? ':' : ''),
  );
  const gap = roster.isFlow ? ', ' : lines.lineBreak + roster.indentOf(last);
  return [roster.insertAfter(last, written.join(gap))];
}

function addToTable(text: string, names: readonly string[]): TextEdit[] {
  const head = readCsv(text).next();
  const columns = head.done ? [] : head.value.map((cell) => cell.text.toLowerCase());
  const at = columns.indexOf('name');
  if (at < 0) return [];
  return [
    atEnd(
      new Lines(text),
      names.map((name) => ','.repeat(at) + tableCell(name)),
    ),
  ];
}

/** New lines after the last one that is not blank. */
function atEnd({ text, lineBreak }: Lines, written: readonly string[]): TextEdit {
  const end = text.trimEnd().length;
  const isEmpty = end === 0;
  const all = written.join(lineBreak);
  return insertion(end, (isEmpty ? '' : lineBreak) + all + (end < text.length ? '' : lineBreak));
}

function isReadAsMeant(text: string, file: string, edits: readonly TextEdit[], names: readonly string[]): boolean {
  const before = readRoster(text, file);
  const after = readRoster(applyEdits(text, edits), file);
  const keys = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => nameKey(name)).join('\n');
  const wanted = [...before.entries, ...names.map((name) => ({ name }))];
  return after.faults.length <= before.faults.length && keys(after.entries) === keys(wanted);
}
