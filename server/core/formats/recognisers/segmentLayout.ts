import { jsonKeys } from '../json/jsonKeys.ts';
import { columnOf, isSurer, type Role } from '../table/columns.ts';

/** Where a file has its pieces of speech. */
export interface SegmentLayout {
  /** The keys that lead to the pieces, each `[]` a list: `calls[].lines[]`. */
  readonly path: string;
  /** For each role the keys of a piece, the surest first. */
  readonly keys: Readonly<Record<Role, readonly string[]>>;
  /** The same for the lists around the pieces, from the nearest one on. A piece without a speaker is by that of its list. */
  readonly around: readonly Readonly<Record<Role, readonly string[]>>[];
  readonly isMilliseconds: boolean;
}

/** The lists whose items have words, and a speaker or a time of their own or of a list around them. */
export function layoutsOf(text: string): SegmentLayout[] {
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
