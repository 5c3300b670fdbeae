import type { Files } from '../../server/project/index.ts';

/** Files that are only in memory, by their places. What is listed by `folders` in addition has no files. */
export class MemoryFiles implements Files {
  readonly #texts: ReadonlyMap<string, string>;
  /** Every place that was read or looked for. */
  readonly asked: string[] = [];

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  read(place: string) {
    this.asked.push(place);
    const text = this.#texts.get(place);
    return text === undefined ? ({ fault: 'there is no such file', isMissing: true } as const) : { text };
  }

  list(folder: string) {
    this.asked.push(folder);
    const inside = [...this.#texts.keys()].filter((place) => place.startsWith(`${folder}/`));
    const names = inside.map((place) => place.slice(folder.length + 1));
    const entries = new Map(names.map((name) => [name.split('/')[0] ?? '', name.includes('/')]));
    return {
      entries: Array.from(entries, ([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }) as const),
    };
  }

  kindOf(place: string) {
    this.asked.push(place);
    if (this.#texts.has(place)) return 'file';
    return [...this.#texts.keys()].some((other) => other.startsWith(`${place}/`)) ? 'folder' : 'missing';
  }

  join(folder: string, name: string): string {
    return `${folder}/${name}`;
  }

  /** Without `..` beyond the uppermost folder. */
  resolve(folder: string, name: string): string {
    const root = /^[a-z]+:\/\/[^/]*/.exec(folder)?.[0] ?? '';
    const names: string[] = [];
    for (const part of (name.startsWith('/') ? name : `${folder.slice(root.length)}/${name}`).split('/')) {
      if (part === '..') names.pop();
      else if (part !== '' && part !== '.') names.push(part);
    }
    return [root, ...names].join('/');
  }

  pathFrom(folder: string, place: string): string {
    return place.startsWith(`${folder}/`) ? place.slice(folder.length + 1) : place === folder ? '' : `../${place}`;
  }
}
