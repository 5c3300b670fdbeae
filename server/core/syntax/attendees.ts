import { isNameLike, isOneWord, isRecordWord } from '../labels/labels.ts';
import { letterPattern } from '../text/letterPattern.ts';
import type { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import { isSameSet } from '../text/sets.ts';

/** Somebody whom a list or table of those present names together with the letters that stand for the name: `Ann Lee (AL)`. */
export interface Attendee {
  readonly name: string;
  readonly letters: string;
}

export interface Attendees {
  readonly people: readonly Attendee[];
  /** Keys of the single words on a line that lists who was there: `Attendance: ann, bo`. They may be nicknames. */
  readonly nicknames: ReadonlySet<string>;
  /** The lines (from 0) of the lists and tables. They are the record's own, and no speech. */
  readonly lines: ReadonlySet<number>;
}

/** So many lines after the header may list who was there. */
export const LONGEST_BEGINNING = 60;

/**
 * Finds who was there: lists (`- Ann Lee, Mills (AL)`, `- AL: Ann Lee`), tables with a column for the letters, and lines such as
 * `Present: Ann Lee (AL), Bo Sand (BS)`. Letters count only where they begin as the name does, so `(IBM)` belongs to no one.
 */
export function readAttendees(lines: Lines, firstLine: number): Attendees {
  const people = new Map<string, Attendee>();
  const own = new Set<number>();
  const nicknames = new Set<string>();
  const end = Math.min(lines.count, firstLine + LONGEST_BEGINNING);
  const beginning = lines.text.slice(
    lines.start(Math.min(firstLine, lines.count - 1)),
    lines.end(Math.max(end, 1) - 1),
  );
  if (!mayListAttendees(beginning)) return none;
  let run: { readonly isTable: boolean; readonly lines: number[]; readonly texts: string[] } | undefined;
  const close = () => {
    if (!run) return;
    const found = run.isTable ? attendeesInTable(run.texts) : attendeesInList(run.texts);
    for (const one of found) people.set(`${nameKey(one.name)}\n${one.letters}`, one);
    if (found.length > 0) for (const line of run.lines) own.add(line);
    run = undefined;
  };
  for (let line = firstLine; line < end; line++) {
    const start = lines.start(line);
    const text = lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_LINE)).trim();
    if (text === '' && !run?.isTable) continue;
    const isTable = text.startsWith('|');
    const isItem = item.test(text) || isKey(text);
    if (!isTable && !isItem) {
      close();
      const found = attendeesOnLine(text);
      for (const one of found) people.set(`${nameKey(one.name)}\n${one.letters}`, one);
      if (found.length > 0) own.add(line);
      else for (const word of nicknamesOn(text)) nicknames.add(nameKey(word));
      continue;
    }
    if (run?.isTable !== isTable) close();
    run ??= { isTable, lines: [], texts: [] };
    run.lines.push(line);
    run.texts.push(text);
  }
  close();
  return { people: [...people.values()], nicknames, lines: own };
}

/** Whether a text may have a line of a list or a table of those present, and change what others list. */
export function mayListAttendees(text: string): boolean {
  return candidate.test(text);
}

/** A list, a table, something short in brackets that may be letters, letters before a sign, or a word before a colon. */
const candidate =
  /^[^\S\n]{0,8}(?:[-*•–|]|\d{1,2}[.)])|\([^()\s]{2,10}\)|^\S{2,9}\s?[:：=–-]\S{0,2}\s|^(?:\*\*|__)?[A-Za-zÀ-ÿ]{2,14}[^,:：\n]{0,26}[:：]/m;
const none: Attendees = { people: [], nicknames: new Set(), lines: new Set() };

/** Whether two texts list the same people on the same lines. */
export function isSameAttendees(one: Attendees, other: Attendees): boolean {
  return isSameSet(one.lines, other.lines) && areSamePeople(one, other);
}

/** Whether two texts list the same people. */
export function areSamePeople(one: Attendees, other: Attendees): boolean {
  return isSameSet(one.nicknames, other.nicknames) && JSON.stringify(one.people) === JSON.stringify(other.people);
}

const LONGEST_LINE = 400;
const FEWEST = 2;
const item = /^(?:[-*•–]|\d{1,2}[.)])\s/;

function attendeesInList(items: readonly string[]): Attendee[] {
  const found = items.flatMap((text) => attendeeIn(text.replace(item, '').trim()) ?? []);
  // Lines without bullets may be speech: all of them have to name somebody.
  const share = items.every((text) => item.test(text)) ? 2 : 1;
  return found.length >= FEWEST && found.length * share >= items.length ? found : [];
}

/** `Present: Ann Lee (AL), Bo Sand (BS)`, and the same without a word before it. */
function attendeesOnLine(text: string): Attendee[] {
  if (!endsInLetters.test(text)) return [];
  const [written = '', label = ''] = heading(text).exec(text) ?? [];
  const pieces = text.slice(written.length).split(/[,;]\s/);
  const found = pieces.flatMap((piece) => (endsInLetters.test(piece) ? (attendeeIn(piece.trim()) ?? []) : []));
  // `Remote attendees: Ann Lee (AL)`: only one may have called in.
  const fewest = label !== '' && saysWhoWasThere(label) ? 1 : FEWEST;
  return found.length >= fewest && found.length === pieces.length ? found : [];
}

/** The words of `Attendance: ann, bo, cyril`, where all are single words. */
function nicknamesOn(text: string): string[] {
  const written = whoWasThere.exec(text)?.[0];
  if (written === undefined) return [];
  const words = text
    .slice(written.length)
    .replace(/\.$/, '')
    .split(/,\s|\sand\s/)
    .map((word) => word.trim().replace(/^@/, ''));
  return words.length >= FEWEST && words.every(isOneWord) ? words : [];
}

const whoWasThere =
  /^(?:\*\*|__)?(?:(?:also |remote |in )?(?:present|attending|attendance|attendees|participants|people)|anwesend|teilnehmer|présents?|participants|asistentes|presenti|presentes|aanwezig|deelnemers|obecni|närvarande)(?:\*\*|__)?[^\S ]?[:：](?:\*\*|__)?\s/i;

/** Whether a label heads those present: `Attendees`, `Remote attendees`, `Present by telephone`. */
function saysWhoWasThere(label: string): boolean {
  return label.split(/[ /-]/).some((word) => isRecordWord(word));
}

const heading = letterPattern(String.raw`^(?:\*\*|__)?(\p{L}[\p{L}\p{M} /-]{1,30})(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s`);
const endsInLetters = /\([^()]{2,6}\)\.?$/;

/** `AL: Ann Lee`, `AL = Ann Lee, interviewer`, without a bullet. */
function isKey(text: string): boolean {
  return lettersFirst(text).test(text) && attendeeIn(text) !== undefined;
}

/** `Ann Lee - Mills (AL) - chair`, `Ann Lee (AL) Mills`, `AL: Ann Lee - Mills`. */
function attendeeIn(text: string): Attendee | undefined {
  const [, first, rest] = lettersFirst(text).exec(text) ?? [];
  if (first !== undefined && rest !== undefined) return attendee(nameIn(rest), first);
  const [, letters] = bracketed(text).exec(text) ?? [];
  return letters === undefined ? undefined : attendee(nameIn(text), letters);
}

const LETTERS = String.raw`\p{Lu}[\p{Lu}\p{N}]{1,4}`;
const lettersFirst = letterPattern(String.raw`^(?:\*\*|__)?(${LETTERS})(?:\*\*|__)?\s?[:：=–-](?:\*\*|__)?\s(.+)$`);
const bracketed = letterPattern(String.raw`\((${LETTERS})\)`);
/** What stands after a name: a company, a role, the letters. */
const afterName = /\s\\?[-–—@|/]|[,;(}[]/;

function nameIn(text: string): string {
  const end = text.search(afterName);
  return (end < 0 ? text : text.slice(0, end)).replaceAll('*', '').trim();
}

function attendee(name: string, letters: string): Attendee | undefined {
  return name !== letters && isNameLike(name) && beginAlike(name, letters) ? { name, letters } : undefined;
}

function beginAlike(name: string, letters: string): boolean {
  const first = (text: string) => text.normalize('NFD').charAt(0).toUpperCase();
  return first(name) === first(letters);
}

/** A table in which one column has letters, another names, and nearly all letters begin as the names do. */
function attendeesInTable(rows: readonly string[]): Attendee[] {
  const cells = rows
    .map((row) => row.replace(/^\||\|$/g, '').split('|'))
    .map((row) => row.map((cell) => cell.replaceAll('*', '').trim()))
    .filter((row) => !row.every((cell) => /^:?-*:?$/.test(cell)));
  const [, ...body] = cells;
  if (body.length < FEWEST) return [];
  const columns = Array.from({ length: Math.min(MOST_COLUMNS, cells[0]?.length ?? 0) }, (_, at) => at);
  const letters = columns.find((at) => body.every((row) => allLetters.test(row[at] ?? '')));
  const names = columns.find((at) => at !== letters && body.every((row) => isNameLike(nameIn(row[at] ?? ''))));
  if (letters === undefined || names === undefined) return [];
  const found = body.map((row) => ({ name: nameIn(row[names] ?? ''), letters: row[letters] ?? '' }));
  return found.filter((one) => beginAlike(one.name, one.letters)).length * 4 >= found.length * 3 ? found : [];
}

const MOST_COLUMNS = 12;
const allLetters = new RegExp(`^${LETTERS}$`, 'u');
