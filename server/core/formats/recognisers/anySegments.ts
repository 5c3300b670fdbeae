import { carrySpeakers } from '../carriedSpeakers.ts';
import type { FileFormat } from '../format.ts';
import { jsonKeys } from '../jsonKeys.ts';
import { label, list, parseJson, record, string } from '../jsonValue.ts';
import { columnOf, type Role } from '../table/columns.ts';
import { readCellTime, secondsOf, timesUnit } from '../table/times.ts';
import { joinWords } from './joinWords.ts';
import { imported } from './recogniser.ts';

/** Any other JSON with a list of pieces of speech: the keys of the pieces have the usual names of columns. */
export const anySegments: FileFormat = {
  id: 'segments',
  title: 'JSON list of segments',
  extensions: ['.json'],
  holds: { speakers: true, times: true, questions: false, events: false, sections: false, roster: false },
  recognises: ({ text }) => layoutOf(text) !== undefined,
  read({ text }) {
    const json = parseJson(text);
    if ('refused' in json) return json;
    const layout = layoutOf(text);
    if (!layout) return { refused: 'it has no list of pieces with words and with speakers or times' };
    const rows = listAt(json.value, layout.path).map((value) => readRow(record(value), layout.keys));
    const { perSecond, remarks } = timesUnit(rows, layout.isMilliseconds);
    const pieces = rows.map(({ text, speaker, start, end }) => ({
      text,
      speaker,
      start: secondsOf(start, perSecond),
      end: secondsOf(end, perSecond),
    }));
    const carried = carrySpeakers(pieces);
    const names = speakerNames(json.value, layout.path);
    const heard = carried.pieces.map((piece) => ({ ...piece, speaker: names.get(piece.speaker) ?? piece.speaker }));
    return imported({
      heard: areWords(heard) ? joinWords(heard) : heard,
      remarks: [...remarks, ...carried.remarks],
      areNames: names.size > 0,
    });
  },
};

interface Layout {
  /** The keys that lead to the list; none where the text itself is the list. */
  readonly path: readonly string[];
  readonly keys: ReadonlyMap<Role, string>;
  readonly isMilliseconds: boolean;
}

/** The list nearest to the root whose items have words, and a speaker or a time. */
function layoutOf(text: string): Layout | undefined {
  const items = new Map<string, string[]>();
  const found = jsonKeys(text);
  for (const key of found) {
    // Words may also be a list, which is no text.
    const match = found.has(`${key}[]`) ? null : /^([^[\]]*)\[\]\.([^.[\]]+)$/.exec(key);
    if (match) items.set(match[1] ?? '', [...(items.get(match[1] ?? '') ?? []), match[2] ?? '']);
  }
  for (const [path, names] of items) {
    const keys = new Map<Role, string>();
    let isMilliseconds = false;
    for (const name of names) {
      const column = columnOf(name);
      if (!column || keys.has(column.role)) continue;
      keys.set(column.role, name);
      isMilliseconds ||= column.isMilliseconds;
    }
    const isSpeech = keys.has('text') && (keys.has('speaker') || keys.has('start'));
    if (isSpeech) return { path: path === '' ? [] : path.split('.'), keys, isMilliseconds };
  }
  return undefined;
}

function listAt(root: unknown, path: readonly string[]): readonly unknown[] {
  return list(path.reduce((value: unknown, key) => record(value)[key], root));
}

/** The names of speakers who are only numbered in the list, from a list or an object called `speakers` beside it or above. */
function speakerNames(root: unknown, path: readonly string[]): ReadonlyMap<string | undefined, string> {
  const names = new Map<string | undefined, string>();
  let inside = root;
  for (const key of ['', ...path.slice(0, -1)]) {
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

function idOf({ id, speaker_id, speaker, label: written }: Readonly<Record<string, unknown>>): string | undefined {
  return label(id) ?? label(speaker_id) ?? label(speaker) ?? label(written);
}

/** Whether the pieces are single words. */
function areWords(pieces: readonly { readonly text: string }[]): boolean {
  const words = pieces.filter(({ text }) => /^\s*\S+\s*$/.test(text)).length;
  return words >= pieces.length * 0.9;
}

function readRow(row: Readonly<Record<string, unknown>>, keys: ReadonlyMap<Role, string>) {
  const value = (role: Role) => row[keys.get(role) ?? ''];
  return {
    text: string(value('text')) ?? '',
    speaker: label(value('speaker')),
    start: readCellTime(label(value('start')) ?? ''),
    end: readCellTime(label(value('end')) ?? ''),
  };
}
