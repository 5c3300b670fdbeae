import type { Transcript } from '../syntax/tree.ts';
import type { Lines } from '../text/lines.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { isHeaderAfter } from './headerEdits.ts';
import { findLikely, type KnownPerson, knownPeople } from './likely.ts';
import { headerRoster, type Item, type RosterText } from './rosterText.ts';
import { Spelling } from './similarity.ts';
import { type NameUse, nameUses } from './uses.ts';

/** The names in cues that are on no roster. */
export interface MissingSpeakers {
  /** In the order of their first turns. */
  readonly names: readonly string[];
  /** Those that look like another name: probably the same person, so they do not belong on a roster. */
  readonly doubtful: readonly { readonly name: string; readonly meant: string }[];
}

/** The names in cues that are on no roster; the rarer of two names that look like one person is doubtful. */
export function missingSpeakers(transcript: Transcript): MissingSpeakers {
  const missing = nameUses(transcript).filter(({ name, entries }) => entries.length === 0 && isListable(name));
  const likely = missing.length > MOST_COMPARED ? new Map<string, string>() : likelySpellings(missing, transcript);
  return {
    names: missing.map(({ name }) => name).filter((name) => !likely.has(name)),
    doubtful: [...likely].map(([name, meant]) => ({ name, meant })),
  };
}

/** What each name is meant to be that looks like one on the roster, or like a commoner one. */
function likelySpellings(missing: readonly NameUse[], { roster }: Transcript): Map<string, string> {
  const people: KnownPerson[] = knownPeople(roster);
  const likely = new Map<string, string>();
  for (const { name } of missing.toSorted((a, b) => b.labels.length - a.labels.length)) {
    const meant = findLikely(name, people);
    if (meant === undefined) people.push({ spellings: [new Spelling(name)] });
    else likely.set(name, meant);
  }
  return likely;
}

/** Each name is compared with every other. More names than this are hardly speakers. */
const MOST_COMPARED = 300;

/** The edits that remove a speaker from the roster in the header; empty if no speaker's name has this span. */
export function removeSpeaker(transcript: Transcript, span: Span): TextEdit[] {
  const roster = headerRoster(transcript);
  const item = roster?.items.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const entry = transcript.header?.speakers.find((one) => one.span?.start === span.start);
  if (roster === undefined || item === undefined || entry === undefined) return [];
  const others = (transcript.header?.speakers ?? []).filter((one) => one !== entry);
  const edits = [roster.remove(item)];
  return isHeaderAfter(transcript, edits, { speakers: others }) ? edits : [];
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
  const speakers = transcript.header?.speakers ?? [];
  return edits.length > 0 && isHeaderAfter(transcript, edits, { speakers }) ? edits : [];
}

function isListable(name: string): boolean {
  return !/^\?*$/.test(name);
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
