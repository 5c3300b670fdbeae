import { placeholderKind } from '../../speakers/placeholders.ts';
import { label, list, person, record, string } from '../json/jsonValue.ts';
import type { Role } from '../table/columns.ts';
import { type CellTime, readCellTime } from '../table/times.ts';
import type { SegmentLayout } from './segmentLayout.ts';

/** A piece of speech with its times as the file writes them. */
export interface SegmentRow {
  readonly text: string;
  readonly speaker: string | undefined;
  readonly start: CellTime | undefined;
  readonly end: CellTime | undefined;
  readonly duration: CellTime | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** The pieces of a JSON value that a layout leads to, in order. */
export function rowsOf(root: unknown, { path, keys, around }: SegmentLayout): SegmentRow[] {
  const rows: SegmentRow[] = [];
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
  keys: SegmentLayout['keys'],
  around: SegmentLayout['around'],
  outer: readonly Values[],
  isFirst: boolean,
): SegmentRow {
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
