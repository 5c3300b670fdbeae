import { readHeader } from '../syntax/header.ts';
import type { RosterEntry } from '../syntax/roster.ts';
import { type Header, LineKind, type Transcript } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { TextEdit } from '../text/span.ts';
import { yamlScalar } from '../yaml/write.ts';
import { headerRoster, insertion, type RosterText } from './rosterText.ts';

/** A speaker to put on a roster. */
export interface NewSpeaker {
  readonly name: string;
  readonly role?: string;
  /** Written in brackets after the name. */
  readonly qualifiers?: readonly string[];
  readonly isCollective?: boolean;
}

/** What to add to a header. */
export interface HeaderAdditions {
  readonly values: readonly { readonly key: string; readonly value: string }[];
  readonly speakers: readonly NewSpeaker[];
}

/**
 * The edits that add values and speakers to the header, at the end of what is there, and make a header if there is none.
 * They change nothing else. A roster that is not written in lines gets no roles. Empty if there is nothing to add, or if
 * the header would not be read as meant.
 */
export function addToHeader(transcript: Transcript, additions: HeaderAdditions): TextEdit[] {
  const edits = editsFor(transcript, additions);
  return edits.length > 0 && isReadAsMeant(transcript, edits, additions) ? edits : [];
}

/** {@link addToHeader} for names alone. */
export function addSpeakers(transcript: Transcript, names: readonly string[]): TextEdit[] {
  return addToHeader(transcript, { values: [], speakers: names.map((name) => ({ name })) });
}

/**
 * The edits that say in the header that labels name no speaker, after those that it names already. Empty if its `notSpeakers` is not
 * written as a list, or if the header would not be read as meant.
 */
export function addNotSpeakers(transcript: Transcript, labels: readonly string[]): TextEdit[] {
  const { header, lines, kinds } = transcript;
  const written = labels.map((label) => yamlScalar(label)).join(', ');
  const line = `notSpeakers: [${written}]${lines.lineBreak}`;
  const named = headerRoster(transcript, 'notSpeakers');
  const last = named?.items.at(-1);
  const edits: TextEdit[] = [];
  if (header === undefined) {
    const after = kinds[0] === LineKind.blank ? '' : lines.lineBreak;
    edits.push(insertion(lines.start(0), `---${lines.lineBreak}${line}---${lines.lineBreak}${after}`));
  } else if (!header.entries.some(({ key }) => key === 'notSpeakers')) {
    edits.push(insertion(lines.start(header.lastLine), line));
  } else if (named && last) {
    const gap = named.isFlow ? ', ' : lines.lineBreak + named.indentOf(last);
    edits.push(named.insertAfter(last, labels.map((label) => yamlScalar(label)).join(gap)));
  }
  const after = edits.length === 0 ? undefined : readHeader(new Lines(applyEdits(transcript.text, edits)));
  const has = new Set(after?.header?.notSpeakers);
  const isMeant = after !== undefined && after.faults.length <= transcript.faults.length;
  return isMeant && [...(header?.notSpeakers ?? []), ...labels].every((label) => has.has(label)) ? edits : [];
}

function editsFor(transcript: Transcript, { values, speakers }: HeaderAdditions): TextEdit[] {
  const { header, faults, kinds, lines } = transcript;
  const { lineBreak } = lines;
  const isBroken = faults.some(({ severity }) => severity === 'error');
  if (isBroken && (header === undefined || values.length > 0)) return [];
  const valueLines = values.map(({ key, value }) => `${key}: ${yamlScalar(value, 'line')}`);
  const listing = speakers.length > 0 ? ['speakers:', ...listLines(speakers)] : [];
  const joined = (written: readonly string[]) => written.map((line) => line + lineBreak).join('');
  if (header === undefined) {
    if (valueLines.length + listing.length === 0) return [];
    const after = kinds[0] === LineKind.blank ? '' : lineBreak;
    return [insertion(lines.start(0), joined(['---', ...valueLines, ...listing, '---']) + after)];
  }
  const end = lines.start(header.lastLine);
  const entry = header.entries.find(({ key }) => key === 'speakers');
  const atEnd = joined(entry ? valueLines : [...valueLines, ...listing]);
  const atRoster = entry && speakers.length > 0 ? additionsTo(transcript, speakers, entry.keySpan.end) : [];
  if (entry && speakers.length > 0 && atRoster.length === 0) return [];
  return [...atRoster, ...(atEnd === '' ? [] : [insertion(end, atEnd)])];
}

/** The edits that add speakers to the roster that the header has. */
function additionsTo(transcript: Transcript, speakers: readonly NewSpeaker[], keyEnd: number): TextEdit[] {
  const roster = headerRoster(transcript);
  if (roster === undefined) return [];
  const { kind, span } = roster.speakers;
  if (kind === 'scalar') return additionsToScalar(roster, roster.speakers.text.trim(), speakers, keyEnd);
  const last = roster.items.at(-1);
  const names = speakers.map((speaker) => yamlScalar(fullName(speaker)) + (kind === 'map' ? ':' : ''));
  if (last === undefined) return [insertion(span.start + 1, names.join(', '))];
  if (roster.isFlow) return [roster.insertAfter(last, names.join(', '))];
  const indent = roster.indentOf(last);
  const lines = kind === 'map' ? names.map((name) => indent + name) : listLines(speakers, indent);
  return [roster.insertAfter(last, lines.join(roster.lines.lineBreak).slice(indent.length))];
}

/** For `speakers:` with no value or a single name. */
function additionsToScalar(
  { lines, speakers: { span } }: RosterText,
  written: string,
  speakers: readonly NewSpeaker[],
  keyEnd: number,
): TextEdit[] {
  if (written === '') {
    const list = listLines(speakers).map((line) => lines.lineBreak + line);
    return [insertion(lines.end(lines.lineAt(keyEnd)), list.join(''))];
  }
  const names = [written, ...speakers.map(fullName)].map((name) => yamlScalar(name));
  return [{ span, newText: `[${names.join(', ')}]` }];
}

/** Speakers as the lines of a list; `dash` is the indent with the dash after it. */
function listLines(speakers: readonly NewSpeaker[], dash = '  - '): string[] {
  return speakers.flatMap((speaker) =>
    speakerLines(speaker).map((line, at) => (at === 0 ? dash : ' '.repeat(dash.length)) + line),
  );
}

function speakerLines(speaker: NewSpeaker): string[] {
  const { role, isCollective } = speaker;
  const name = yamlScalar(fullName(speaker), 'line');
  if (!role && !isCollective) return [name];
  return [
    `name: ${name}`,
    ...(role ? [`role: ${yamlScalar(role, 'line')}`] : []),
    ...(isCollective ? ['kind: collective'] : []),
  ];
}

function fullName({ name, qualifiers = [] }: NewSpeaker): string {
  return [name, ...qualifiers.map((qualifier) => `(${qualifier})`)].join(' ');
}

/** Whether the header, read again with the edits made, has all that it had and what is added, and no new faults. */
function isReadAsMeant(before: Transcript, edits: readonly TextEdit[], { values, speakers }: HeaderAdditions): boolean {
  const added = speakers.map(({ name }) => ({ name, aliases: [] }));
  return isHeaderAfter(before, edits, {
    keys: values.map(({ key }) => key),
    speakers: [...(before.header?.speakers ?? []), ...added],
  });
}

type Identity = Pick<RosterEntry, 'name' | 'aliases'>;

/**
 * Whether the header, read again with some edits made, has these speakers in any order, all keys that it had and these
 * besides, and no new faults.
 */
export function isHeaderAfter(
  before: Transcript,
  edits: readonly TextEdit[],
  { keys = [], speakers }: { readonly keys?: readonly string[]; readonly speakers: readonly Identity[] },
): boolean {
  const { header, faults } = readHeader(new Lines(applyEdits(before.text, edits)));
  if (header === undefined || faults.length > before.faults.length) return false;
  const has = new Set(keysOf(header));
  if (![...keysOf(before.header), ...keys].every((key) => has.has(key))) return false;
  const identities = (entries: readonly Identity[]) => entries.map(identity).sort().join('\n\n');
  return identities(header.speakers) === identities(speakers);
}

function keysOf(header: Header | undefined): string[] {
  return header?.entries.map(({ key }) => key) ?? [];
}

/** Equal for two speakers with the same name and aliases. */
function identity({ name, aliases }: Identity): string {
  return [name, ...aliases.map((alias) => alias.name)].map(nameKey).join('\n');
}
