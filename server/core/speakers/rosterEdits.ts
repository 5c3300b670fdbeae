import { readHeader } from '../syntax/header.ts';
import { type Header, LineKind, type RosterEntry, type Transcript } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { yamlWord } from '../yaml/write.ts';
import { headerRoster, type Item, insertion, type RosterText } from './rosterText.ts';
import { nameUses } from './uses.ts';

/** The names in cues that are on no roster, in the order of their first turns. */
export function missingSpeakers(transcript: Transcript): string[] {
  return nameUses(transcript)
    .filter(({ name, entries }) => entries.length === 0 && isListable(name))
    .map(({ name }) => name);
}

/**
 * The edits that add names at the end of the roster in the header, and make a header if there is none. They change
 * nothing else. Empty if the header cannot be read.
 */
export function addSpeakers(transcript: Transcript, names: readonly string[]): TextEdit[] {
  if (names.length === 0) return [];
  const edits = additions(transcript, names);
  const before = transcript.header?.speakers ?? [];
  const expected = [...before.map(identity), ...names.map((name) => identity({ name, aliases: [] }))];
  return isReadAs(transcript, edits, expected) ? edits : [];
}

/** The edits that remove a speaker from the roster in the header; empty if no speaker's name has this span. */
export function removeSpeaker(transcript: Transcript, span: Span): TextEdit[] {
  const roster = headerRoster(transcript);
  const item = roster?.items.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const entry = transcript.header?.speakers.find((one) => one.span?.start === span.start);
  if (roster === undefined || item === undefined || entry === undefined) return [];
  const others = (transcript.header?.speakers ?? []).filter((one) => one !== entry);
  const edits = [roster.remove(item)];
  return isReadAs(transcript, edits, others.map(identity)) ? edits : [];
}

/** The edits that sort the roster in the header by name. The comments directly above a speaker move with the speaker. */
export function sortRoster(transcript: Transcript): TextEdit[] {
  const roster = headerRoster(transcript);
  if (roster === undefined || roster.items.length < 2) return [];
  const chunks = roster.isFlow ? flowChunks(roster) : lineChunks(roster, keyLine(transcript));
  const names = new Map(roster.items.map((item) => [item, sortName(transcript, item)]));
  // English, so that the order does not depend on the language of the machine.
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = [...chunks].sort((a, b) => compare(names.get(a.item) ?? '', names.get(b.item) ?? ''));
  const edits: TextEdit[] = [];
  for (const [at, { span }] of chunks.entries()) {
    const other = sorted[at];
    if (other && other.text !== transcript.text.slice(span.start, span.end)) edits.push({ span, newText: other.text });
  }
  // Reading again also finds an anchor that now comes after its aliases.
  const expected = (transcript.header?.speakers ?? []).map(identity);
  return edits.length > 0 && isReadAs(transcript, edits, expected) ? edits : [];
}

function isListable(name: string): boolean {
  return !/^\?*$/.test(name);
}

function additions(transcript: Transcript, names: readonly string[]): TextEdit[] {
  const { header, faults, lines } = transcript;
  const { lineBreak } = lines;
  const list = names.map((name) => `  - ${yamlWord(name)}${lineBreak}`).join('');
  if (header === undefined) {
    // A header without an end would become text.
    if (faults.length > 0) return [];
    const after = transcript.kinds[0] === LineKind.blank ? '' : lineBreak;
    return [insertion(lines.start(0), `---${lineBreak}speakers:${lineBreak}${list}---${lineBreak}${after}`)];
  }
  const entry = header.entries.find(({ key }) => key === 'speakers');
  if (entry === undefined) return [insertion(lines.start(header.lastLine), `speakers:${lineBreak}${list}`)];
  const roster = headerRoster(transcript);
  if (roster === undefined) return [];
  if (roster.speakers.kind === 'scalar') return fromScalar(roster, names, lines.lineAt(entry.keySpan.end), list);
  const last = roster.items.at(-1);
  const written = names.map((name) => (roster.speakers.kind === 'map' ? `${yamlWord(name)}:` : yamlWord(name)));
  if (last === undefined) return [insertion(roster.speakers.span.start + 1, written.join(', '))];
  const dash = roster.isFlow ? ', ' : `${lineBreak}${roster.indentOf(last)}`;
  return [roster.insertAfter(last, written.join(dash))];
}

/** For `speakers:` with no value or a single name. */
function fromScalar({ lines, speakers }: RosterText, names: readonly string[], line: number, list: string): TextEdit[] {
  const { text } = speakers as { text: string };
  if (text.trim() === '') {
    const { lineBreak } = lines;
    return [insertion(lines.end(line), `${lineBreak}${list.slice(0, -lineBreak.length)}`)];
  }
  return [{ span: speakers.span, newText: `[${[text.trim(), ...names].map(yamlWord).join(', ')}]` }];
}

interface Chunk {
  readonly item: Item;
  readonly span: Span;
  readonly text: string;
}

function flowChunks({ items, lines: { text } }: RosterText): Chunk[] {
  return items.map((item) => ({ item, span: item.span, text: text.slice(item.span.start, item.span.end) }));
}

function keyLine({ header, lines }: Transcript): number {
  return lines.lineAt(header?.entries.find(({ key }) => key === 'speakers')?.keySpan.start ?? 0);
}

function lineChunks(roster: RosterText, keyLine: number): Chunk[] {
  const { items, lines } = roster;
  return items.map((item, at) => {
    const before = items[at - 1];
    const above = before ? roster.linesOf(before).last : keyLine;
    const { last } = roster.linesOf(item);
    let { first } = roster.linesOf(item);
    while (first - 1 > above && isComment(lines, first - 1)) first--;
    const span = lines.span(first, last);
    return { item, span, text: lines.text.slice(span.start, span.end) };
  });
}

function isComment(lines: Lines, line: number): boolean {
  return /^[ \t]*#/.test(lines.text.slice(lines.start(line), lines.end(line)));
}

function sortName({ header }: Transcript, { span }: Item): string {
  const isInside = (name: Span) => span.start <= name.start && name.end <= span.end;
  return header?.speakers.find((entry) => entry.span !== undefined && isInside(entry.span))?.name ?? '';
}

type Identity = Pick<RosterEntry, 'name' | 'aliases'>;

function identity({ name, aliases }: Identity): string {
  return [name, ...aliases.map((alias) => alias.name)].map(nameKey).join('\n');
}

/** Whether the header, read again with the edits made, has these speakers in any order, and no new faults. */
function isReadAs(before: Transcript, edits: readonly TextEdit[], speakers: readonly string[]): boolean {
  const { header, faults } = readHeader(new Lines(applyEdits(before.text, edits)));
  if (header === undefined || faults.length > before.faults.length || !isKept(before.header, header)) return false;
  return header.speakers.map(identity).sort().join('\n\n') === [...speakers].sort().join('\n\n');
}

function isKept(before: Header | undefined, after: Header): boolean {
  const keys = before?.entries.map(({ key }) => key) ?? [];
  return keys.every((key) => after.entries.some((entry) => entry.key === key));
}
