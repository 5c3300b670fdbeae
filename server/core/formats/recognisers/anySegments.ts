import { placeholderKind } from '../../speakers/placeholders.ts';
import { countWords } from '../../text/words.ts';
import { carrySpeakers } from '../draft/carriedSpeakers.ts';
import type { FileFormat } from '../format.ts';
import { jsonKeys } from '../json/jsonKeys.ts';
import { label, list, parseJson, person, record, string } from '../json/jsonValue.ts';
import { columnOf, isSurer, type Role } from '../table/columns.ts';
import { type CellTime, readCellTime, secondsOf, timesUnit } from '../table/times.ts';
import type { Heard } from './heard.ts';
import { joinTokens } from './joinWords.ts';
import { imported } from './recogniser.ts';

/** Any other JSON with a list of pieces of speech: the keys of the pieces, or of the lists around them, have the usual names of columns. */
export const anySegments: FileFormat = {
  id: 'segments',
  title: 'JSON list of segments',
  extensions: ['.json'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: false, roster: false },
  recognises: ({ text }) => layoutsOf(text).length > 0,
  read({ text }) {
    const json = parseJson(text);
    if ('refused' in json) return json;
    const layout = bestLayout(layoutsOf(text), json.value);
    if (!layout) return { refused: 'it has no list of pieces with words and with speakers or times' };
    const rows = rowsOf(json.value, layout);
    const { perSecond, remarks } = timesUnit(rows, layout.isMilliseconds);
    const pieces = rows.map(({ text, speaker, start, end, duration }): Row & Heard => {
      const from = secondsOf(start, perSecond);
      const length = secondsOf(duration, perSecond);
      const to = secondsOf(end, perSecond) ?? (from === undefined || length === undefined ? undefined : from + length);
      return { text, speaker, start: from, end: to };
    });
    const carried = carrySpeakers(pieces);
    const names = speakerNames(json.value, layout.path);
    const heard = carried.pieces.map((piece) => ({ ...piece, speaker: names.get(piece.speaker) ?? piece.speaker }));
    return imported({
      heard: areWords(heard) ? joinTokens(withVoices(heard)) : heard,
      remarks: [...remarks, ...carried.remarks],
      areNames: names.size > 0,
    });
  },
};

type Row = { readonly text: string; readonly speaker: string | undefined };

/** Where a file has its pieces of speech. */
interface Layout {
  /** The keys that lead to the pieces, each `[]` a list: `calls[].lines[]`. */
  readonly path: string;
  /** For each role the keys of a piece, the surest first. */
  readonly keys: Readonly<Record<Role, readonly string[]>>;
  /** The same for the lists around the pieces, from the nearest one on. A piece without a speaker is by that of its list. */
  readonly around: readonly Readonly<Record<Role, readonly string[]>>[];
  readonly isMilliseconds: boolean;
}

/** The lists whose items have words, and a speaker or a time of their own or of a list around them. */
function layoutsOf(text: string): Layout[] {
  const found = jsonKeys(text);
  const items = new Map<string, string[]>();
  for (const key of found) {
    const match = /^(.*\[\])(?:\.([^.[\]]+))?$/.exec(key);
    if (!match) continue;
    const [, path = '', name] = match;
    const names = items.get(path) ?? [];
    if (name !== undefined) names.push(name);
    items.set(path, names);
  }
  const keysOf = (path: string) => rolesOf(path, items.get(path) ?? [], found);
  return [...items.keys()].flatMap((path) => {
    // What else may have been said is not speech.
    if (/(?:alternatives|hypotheses|n_?best)\[\]/i.test(path)) return [];
    const { keys, isMilliseconds } = keysOf(path);
    const around = listsAround(path).map((list) => keysOf(list).keys);
    const isTold = [keys, ...around].some(({ speaker, start }) => speaker.length > 0 || start.length > 0);
    return keys.text.length > 0 && isTold ? [{ path, keys, around, isMilliseconds }] : [];
  });
}

/** The paths of the lists around a list, from the nearest one on. */
function listsAround(path: string): string[] {
  const parts = path.split('[]').slice(0, -1);
  return parts.slice(1).map((_, at) => `${parts.slice(0, parts.length - 1 - at).join('[]')}[]`);
}

/** What the keys of the items of a list are for. */
function rolesOf(path: string, names: readonly string[], found: ReadonlySet<string>) {
  const keys: Record<Role, string[]> = {
    speaker: [],
    text: [],
    start: [],
    end: [],
    duration: [],
    kind: [],
    number: [],
  };
  let isMilliseconds = false;
  const columns = names.map((name) => columnOfKey(path, name, found));
  const isTimed = columns.some((column) => column?.role === 'start');
  for (const [at, name] of names.entries()) {
    // With a time beside them, these two are what is said and who says it.
    const column = isTimed && name in lessSure ? { role: lessSure[name] as Role, isMilliseconds: false } : columns[at];
    // A list of words is no text.
    if (!column || (column.role === 'text' && found.has(`${path}.${name}[]`))) continue;
    const same = keys[column.role];
    const place = same.findIndex((other) => isSurer(column.role, name, other));
    same.splice(place < 0 ? same.length : place, 0, name);
    if (same.length === 1 || place === 0) isMilliseconds ||= column.isMilliseconds;
  }
  return { keys, isMilliseconds };
}

const lessSure: Readonly<Record<string, Role>> = { value: 'text', label: 'speaker' };

function columnOfKey(path: string, name: string, found: ReadonlySet<string>): ReturnType<typeof columnOf> {
  const inside = (...keys: readonly string[]) => keys.some((key) => found.has(`${path}.${name}${key}`));
  const isPerson = name === 'from' && inside('.name', '.display_name', '.displayName');
  if (isPerson || (name === 'users' && inside('[].username', '[].name')))
    return { role: 'speaker', isMilliseconds: false };
  const column = columnOf(name);
  // `segment: { start: 0.5, end: 1.5 }` is both times.
  const isSpan = column === undefined && inside('.start') && inside('.end');
  return isSpan ? { role: 'start', isMilliseconds: false } : column;
}

/** The list with the most words: of those that have nearly as many, one with speakers, with times, and with whole sentences. */
function bestLayout(layouts: readonly Layout[], root: unknown): Layout | undefined {
  const counted = layouts.map((layout) => {
    const words = rowsOf(root, layout).reduce((sum, { text }) => sum + countWords(text), 0);
    const all = [layout.keys, ...layout.around];
    const hasSpeaker = all.some(({ speaker }) => speaker.length > 0);
    const hasTime = all.some(({ start }) => start.length > 0);
    const worth = (hasSpeaker ? 4 : 0) + (hasTime ? 2 : 0) + (layout.keys.text[0] === 'word' ? 0 : 1);
    return { layout, words, worth };
  });
  const most = counted.reduce((most, { words }) => Math.max(most, words), 0);
  const whole = counted.filter(({ words }) => words >= most * NEARLY_ALL);
  return whole.sort((one, other) => other.worth - one.worth)[0]?.layout;
}

const NEARLY_ALL = 0.9;

type Values = Readonly<Record<string, unknown>>;

interface TimedRow extends Row {
  readonly start: CellTime | undefined;
  readonly end: CellTime | undefined;
  readonly duration: CellTime | undefined;
}

function rowsOf(root: unknown, { path, keys, around }: Layout): TimedRow[] {
  const rows: TimedRow[] = [];
  const lists = path.split('[]').slice(0, -1);
  const addItems = (value: unknown, depth: number, outer: readonly Values[]) => {
    const inner = (lists[depth] ?? '')
      .split('.')
      .filter((key) => key !== '')
      .reduce((inside: unknown, key) => record(inside)[key], value);
    for (const [at, item] of list(inner).entries()) {
      if (depth < lists.length - 1) addItems(item, depth + 1, [record(item), ...outer]);
      else rows.push(rowOf(record(item), keys, around, outer, at === 0));
    }
  };
  addItems(root, 0, []);
  return rows;
}

function rowOf(
  item: Values,
  keys: Layout['keys'],
  around: Layout['around'],
  outer: readonly Values[],
  isFirst: boolean,
): TimedRow {
  const value = (role: Role) => first(item, keys[role]);
  const timeAt = (role: 'start' | 'end', at: number) => {
    const written = value(role);
    return readCellTime(label(isSpan(written) ? endsOf(written)[at] : written) ?? '');
  };
  let speaker = firstPerson(item, keys.speaker);
  let start = timeAt('start', 0);
  for (const [at, list] of outer.entries()) {
    const { speaker: names = [], start: times = [] } = around[at] ?? {};
    speaker ??= firstPerson(list, names);
    if (isFirst && keys.start.length === 0) start ??= readCellTime(label(first(list, times)) ?? '');
  }
  const end = timeAt(isSpan(value('start')) ? 'start' : 'end', 1);
  return {
    text: string(value('text')) ?? '',
    speaker,
    start,
    end,
    duration: readCellTime(label(value('duration')) ?? ''),
  };
}

/** Both times of a piece: `[0.5, 1.5]`, or `{ start: 0.5, end: 1.5 }`. A longer list has the times of its words. */
function isSpan(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function endsOf(span: object): readonly unknown[] {
  const { start, end } = record(span);
  if (!Array.isArray(span)) return [start, end];
  return span.length === 2 ? span : [span[0], undefined];
}

function first(item: Values, keys: readonly string[]): unknown {
  const key = keys.find((key) => item[key] !== undefined && item[key] !== null && item[key] !== '');
  return key === undefined ? undefined : item[key];
}

function firstPerson(item: Values, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const name = personIn(item[key]);
    // A label may say anything of a piece.
    if (name !== undefined && (key !== 'label' || placeholderKind(name) === 'unnamed')) return name;
  }
  return undefined;
}

/** Who speaks, also as the only one of a list. */
function personIn(value: unknown): string | undefined {
  const [only, other] = list(value);
  if (only === undefined) return person(value);
  return other === undefined ? (label(record(only).username) ?? person(only)) : undefined;
}

/** The names of speakers who are only numbered in the list, from a list or an object called `speakers` beside it or above. */
function speakerNames(root: unknown, path: string): ReadonlyMap<string | undefined, string> {
  const names = new Map<string | undefined, string>();
  let inside = root;
  for (const key of ['', ...(path.split('[]')[0] ?? '').split('.').slice(0, -1)]) {
    if (key !== '') inside = record(inside)[key];
    const { speakers } = record(inside);
    const entries = Array.isArray(speakers)
      ? speakers.map((value) => [idOf(record(value)), value] as const)
      : Object.entries(record(speakers));
    for (const [id, value] of entries) {
      const { name, speaker_name, display_name } = record(value);
      const called = label(name) ?? label(speaker_name) ?? label(display_name) ?? string(value);
      if (id !== undefined && called !== undefined) names.set(id, called);
    }
  }
  return names;
}

function idOf({ id, spkid, speaker_id, speaker, label: written }: Values): string | undefined {
  return label(id) ?? label(spkid) ?? label(speaker_id) ?? label(speaker) ?? label(written);
}

/** Words without a time and a speaker, which the recogniser could not place, are by the speaker on both sides of them. */
function withVoices(words: readonly Heard[]): readonly Heard[] {
  const after: (string | undefined)[] = [];
  const isLost = ({ start, speaker }: Heard) => start === undefined && speaker === undefined;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as Heard;
    after[at] = isLost(word) ? after[at + 1] : word.speaker;
  }
  let before: string | undefined;
  return words.map((word, at) => {
    if (!isLost(word)) before = word.speaker;
    const isBetween = before === after[at] || after[at] === undefined || at === 0;
    return isLost(word) && isBetween ? { ...word, speaker: before ?? after[at] } : word;
  });
}

/** Whether the pieces are single words. */
function areWords(pieces: readonly { readonly text: string }[]): boolean {
  const words = pieces.filter(({ text }) => /^\s*\S+\s*$/.test(text)).length;
  return words >= pieces.length * 0.9;
}
