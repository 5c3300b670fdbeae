import { readRoster } from '../speakers/readRoster.ts';
import { fileRoster, type Listed, mergeListed, renameInTable, renameInYaml } from '../speakers/rosterRenames.ts';
import { headerRoster } from '../speakers/rosterText.ts';
import type { RosterEntry, Source } from '../syntax/roster.ts';
import type { Transcript } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import { nameKey } from '../text/names.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Plan } from './plan.ts';

/** A shared roster with the new name. */
export interface RenamedRoster {
  readonly file: string;
  readonly edits: readonly TextEdit[];
  readonly entries: readonly RosterEntry[];
}

/** The edits of a transcript's own roster, or a sentence that says why they are not possible. */
export function headerEdits(transcript: Transcript, plan: Plan): TextEdit[] | string {
  if (plan.entry === undefined) return [];
  const { header, text } = transcript;
  const speakers = [...(header?.speakers ?? []), ...(header?.speaker ? [header.speaker] : [])];
  const own = speakers.filter(({ name }) => nameKey(name) === nameKey(plan.oldName));
  const [first] = own;
  if (first === undefined) return [];
  const into = plan.into && speakers.find(({ name }) => nameKey(name) === nameKey(plan.newName));
  if (plan.into === undefined) return spansIn(own, plan.from).map((listed) => renameInYaml(text, listed, plan.to));
  const roster = headerRoster(transcript);
  const edits = roster && into && own.length === 1 ? mergeListed(roster, first, into) : undefined;
  return edits ?? cannotMerge(plan, 'the header');
}

/** The same for a shared roster; undefined if the name is not on it. */
export function sharedEdits(plan: Plan, file: string, text: string): RenamedRoster | string | undefined {
  if (plan.entry?.source?.file !== file) return undefined;
  const before = readRoster(text, file);
  const entry = before.entries.find(({ name }) => nameKey(name) === nameKey(plan.oldName));
  if (entry === undefined) return 'The roster has changed since it was read: try again.';
  const edits = plan.into === undefined ? renamed(plan, text, entry) : merged(plan, text, before.entries, entry);
  if (typeof edits === 'string') return edits;
  const after = readRoster(applyEdits(text, edits), file);
  const expected = before.entries.length - (plan.into ? 1 : 0);
  const isRead = after.entries.length === expected && after.faults.length <= before.faults.length;
  return isRead ? { file, edits, entries: after.entries } : `\`${plan.to}\` cannot be written into the shared roster.`;
}

function renamed({ from, to }: Plan, text: string, entry: RosterEntry): TextEdit[] {
  const rename = isTable(entry.source) ? renameInTable : renameInYaml;
  return spansIn([entry], from).map((listed) => rename(text, listed, to));
}

function merged(plan: Plan, text: string, entries: readonly RosterEntry[], entry: RosterEntry): TextEdit[] | string {
  const into = entries.find(({ name }) => nameKey(name) === nameKey(plan.newName));
  const roster = isTable(entry.source) ? undefined : fileRoster(text);
  const edits = roster && into ? mergeListed(roster, entry, into) : undefined;
  return edits ?? cannotMerge(plan, 'the shared roster');
}

function isTable(source: Source | undefined): boolean {
  return /\.csv$/i.test(source?.file ?? '');
}

/** The place of one name of a speaker in a roster. */
function spansIn(entries: readonly RosterEntry[], name: string): Listed[] {
  const names = entries.flatMap((entry) => [entry, ...entry.aliases]);
  return names.flatMap(({ name: written, span, source }) => {
    const place: Span | undefined = span ?? source?.span;
    return place && nameKey(written) === nameKey(name) ? [{ name: written, span: place }] : [];
  });
}

function cannotMerge({ oldName, newName }: Plan, where: string): string {
  return `${oldName} and ${newName} cannot be put together in ${where}: make one entry of the two there first.`;
}
