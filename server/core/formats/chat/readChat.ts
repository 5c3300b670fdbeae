import { splitLines } from '../../text/lines.ts';
import type { Draft, DraftPart, DraftSpeaker } from '../draft/draft.ts';
import { joinTurns } from '../draft/joinTurns.ts';
import { splitJointSpeakers } from '../draft/jointSpeakers.ts';
import type { FileContent, Imported, Refusal } from '../format.ts';
import { Losses } from '../xml/inlineText.ts';
import { hasWords, readUtterance } from './utterance.ts';

/** Reads a transcript in TalkBank's CHAT: an utterance a line, codes among the words, tiers below. */
export function readChat({ text }: FileContent): Imported | Refusal {
  if (!isChat(text)) return { refused: 'it does not begin with @UTF8 and @Begin', line: 1 };
  const reader = new ChatReader();
  for (const { key, value, line } of entriesOf(text)) reader.read(key, value, line);
  if (!reader.hasEnd) reader.losses.add('The file has no @End: it may be cut off', splitLines(text).length);
  return { draft: reader.draft(), remarks: reader.losses.remarks() };
}

/** Whether a text begins as files of CHAT do. */
export function isChat(text: string): boolean {
  return /^(?:@(?:UTF8|Font|PID|Window|Color words)[^\r\n]{0,200}[\r\n]{1,2}){0,8}@Begin[ \t]*[\r\n]/.test(text);
}

/** A line with those that go on with it, which begin with a tab or a space. */
interface Entry {
  /** What stands before the colon, with its sign: `@Date`, `*ANN`, `%mor`. Empty for lines without one. */
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

function* entriesOf(text: string): Generator<Entry> {
  let open: { key: string; values: string[]; line: number } | undefined;
  const closed = () => open && { key: open.key, value: open.values.join(' ').trim(), line: open.line };
  let line = 0;
  for (const written of splitLines(text)) {
    line++;
    if (written.trim() === '') continue;
    if (open && /^[\t ]/.test(written)) {
      open.values.push(written.trim());
      continue;
    }
    const entry = closed();
    if (entry) yield entry;
    const colon = /^[@*%][^:\t]{0,60}:?/.exec(written)?.[0] ?? '';
    open = { key: colon.replace(/:$/, '').trim(), values: [written.slice(colon.length)], line };
  }
  const entry = closed();
  if (entry) yield entry;
}

class ChatReader {
  readonly losses = new Losses();
  hasEnd = false;
  readonly #people = new Map<string, Required<Pick<DraftSpeaker, 'name'>> & DraftSpeaker>();
  /** Codes of speakers who are not known. */
  readonly #unknown = new Set<string>();
  #header: Draft['header'] = {};
  #isHeritage = false;
  readonly #parts: DraftPart[] = [];

  read(key: string, value: string, line: number) {
    if (key.startsWith('*')) this.#readSpeech(key.slice(1), value, line);
    else if (key.startsWith('%')) this.losses.add(`Tiers ${key} are left out`, line);
    else if (key.startsWith('@')) this.#readHeader(key.slice(1), value, line);
    else this.losses.add('Lines that are no part of CHAT are left out', line);
  }

  draft(): Draft {
    const joined = joinTurns(this.#parts);
    const parts = splitJointSpeakers(joined, ' and ', [...this.#people.values()]);
    const [before, after] = [namesIn(joined), namesIn(parts)];
    // A label for several speakers is no person.
    const roster = [...this.#people.values()].filter(({ name }) => !before.has(name) || after.has(name));
    return { header: this.#header, roster, parts };
  }

  #readSpeech(code: string, value: string, line: number) {
    const { text, ...times } = readUtterance(value, line, this.losses, this.#isHeritage);
    if (text === '' || (!this.#isHeritage && !hasWords(text)))
      return this.losses.add('Utterances without words are left out', line);
    const name = this.#people.get(code)?.name ?? code;
    const speakers = this.#unknown.has(code) ? [] : [name];
    this.#parts.push({ kind: 'turn', speakers, passages: [{ text, ...times }] });
  }

  #readHeader(key: string, value: string, line: number) {
    if (key === 'End') this.hasEnd = true;
    else if (key === 'Participants') this.#readParticipants(value);
    else if (key === 'ID') this.#readId(value, line);
    else if (key === 'Options') this.#readOptions(value);
    else if (key === 'Languages') this.#readLanguage(/^[^,\s]*/.exec(value)?.[0] ?? '');
    else if (key === 'Media')
      this.#header = { ...this.#header, media: (value.split(',', 1)[0] ?? '').replaceAll('"', '').trim() };
    else if (key === 'Date') this.#header = { ...this.#header, date: isoDate(value) };
    else if (key === 'Comment') this.#readComment(value);
    else if (key === 'G' || key === 'Bg') {
      if (value !== '') this.#parts.push({ kind: 'section', level: 1, title: value });
    } else if (this.#parts.length === 0 && value !== '') {
      this.#header = { ...this.#header, other: { ...this.#header.other, [key]: value } };
    } else if (!plain.has(key))
      this.#parts.push({ kind: 'comment', text: `@${key}${value === '' ? '' : `: ${value}`}` });
  }

  #readLanguage(language: string) {
    if (language !== '' && language !== 'und') this.#header = { ...this.#header, language };
  }

  #readOptions(value: string) {
    this.#isHeritage = /\bheritage\b/.test(value);
    if (value !== 'heritage') this.#header = { ...this.#header, other: { ...this.#header.other, Options: value } };
  }

  /** `ANN Ann_Lee Participant, MOT Mother`: a code, a name if there is one, a role. */
  #readParticipants(value: string) {
    const written = value.split(',').map((one) => one.trim().split(/\s+/));
    const codes = new Set(written.map(([code]) => code));
    const names = new Set<string>();
    for (const [code = '', ...words] of written) {
      const role = words.pop()?.replaceAll('_', ' ');
      const name = words.join(' ').replaceAll('_', ' ');
      if (code === '') continue;
      if (role === 'Unidentified' && name === '') {
        this.#unknown.add(code);
        continue;
      }
      // A name that two people have, or that is the code of another, tells nobody who speaks.
      const isUsable = name !== '' && !names.has(name) && (name === code || !codes.has(name));
      names.add(name);
      this.#people.set(code, {
        name: isUsable ? name : code,
        ...(role === 'Group' && { kind: 'collective' }),
        ...(role !== undefined && role !== 'Participant' && role !== 'Group' && { role }),
        ...(isUsable && name !== code && { aliases: [code] }),
      });
    }
  }

  /** The last field is free; we keep an office there. */
  #readId(value: string, line: number) {
    const fields = value.split('|').map((field) => field.trim());
    const person = this.#people.get(fields[2] ?? '');
    const office = fields[9];
    if (person && office) this.#people.set(fields[2] ?? '', { ...person, role: office });
    if ([3, 4, 5, 6, 8].some((field) => fields[field]))
      this.losses.add('Age, sex, group and education are left out', line);
  }

  #readComment(value: string) {
    const [, key = '', text = ''] = /^(Title|Source|Date): (.+)$/.exec(value) ?? [];
    if (key !== '' && this.#parts.length === 0) this.#header = { ...this.#header, [key.toLowerCase()]: text };
    else if (value.startsWith(`${recordKey}: `))
      this.#parts.push({ kind: 'event', text: value.slice(recordKey.length + 2), isRecord: true });
    else if (isInBrackets(value)) this.#parts.push({ kind: 'event', text: value.slice(1, -1).trim() });
    else if (value !== '') this.#parts.push({ kind: 'comment', text: value });
  }
}

/** What stands in a comment before a line of the record itself. */
export const recordKey = 'Record';

function namesIn(parts: readonly DraftPart[]): Set<string> {
  return new Set(parts.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : [])));
}

/** Whether brackets stand around the whole of a text. */
function isInBrackets(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth++;
    else if (text[at] === ']') depth--;
    if (depth === 0) return at > 1 && at === text.length - 1;
  }
  return false;
}

/** Headers that say nothing of their own. */
const plain = new Set(['UTF8', 'Begin', 'End', 'Eg', 'Blank']);

/** `14-MAY-2031` as ISO 8601; other dates as they are. */
function isoDate(written: string): string {
  const [, day, month = '', year] = /^(\d\d)-([A-Z]{3})-(\d{4})$/.exec(written) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? written : `${year}-${String(number).padStart(2, '0')}-${day}`;
}

/** As CHAT writes them. */
export const months: readonly string[] = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];
