import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { decode, whyUnreadable } from '../../../project/index.ts';
import type { OutputFiles } from '../../files/outputFiles.ts';
import { pathFrom } from '../../files/paths.ts';
import { readNamed } from '../../files/readNamed.ts';
import { writeWhole } from '../../files/writeWhole.ts';
import { CannotRun } from '../../io.ts';

/**
 * Something that is kept about each file, for the next run to compare with. It is JSON with a line for each file, in the order of
 * the paths, so that two versions are easy to merge. Paths are relative to the record's own folder.
 */
export class FileRecord<Entry> {
  readonly #name: string;
  readonly #path: string;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #seen = new Map<string, Entry>();

  private constructor(name: string, path: string, known: ReadonlyMap<string, Entry>) {
    this.#name = name;
    this.#path = path;
    this.#known = known;
  }

  /**
   * Reads a record.
   * @param isWritten whether it is going to be written; then one that is not there yet is empty
   * @param isEntry whether a value can be what is kept about a file
   * @throws CannotRun where it is not there, or is something else
   */
  static open<Entry>(
    name: string,
    { cwd, outputs, isWritten }: { cwd: string; outputs: OutputFiles; isWritten: boolean },
    isEntry: (value: unknown) => value is Entry,
  ): FileRecord<Entry> | undefined {
    const path = resolve(cwd, name);
    if (isWritten) outputs.add(name, path, true);
    else outputs.refuseInput(path);
    const named = readNamed(path);
    const read = 'bytes' in named ? decode(named.bytes) : named;
    if ('fault' in read) {
      if (read.isMissing) return isWritten ? new FileRecord<Entry>(name, path, new Map()) : undefined;
      throw new CannotRun(`${name}: this cannot be read: ${read.fault}.`);
    }
    const entries = entriesIn(read.text);
    if (!entries?.every((entry): entry is [string, Entry] => isEntry(entry[1]))) {
      throw new CannotRun(
        `${name}: this was not written by this command, or was changed since; remove it to write it again.`,
      );
    }
    return new FileRecord(name, path, new Map(entries));
  }

  /** What was kept about a file; `file` is absolute. */
  of(file: string): Entry | undefined {
    return this.#known.get(this.#key(file));
  }

  /** Keeps something about a file from now on. */
  note(file: string, entry: Entry): void {
    this.#seen.set(this.#key(file), entry);
  }

  /** Writes the record. Entries of other files stay, as long as these exist. */
  async write(isWorthKeeping: (entry: Entry) => boolean = () => true): Promise<void> {
    const folder = dirname(this.#path);
    const kept = [...this.#known].filter(([key]) => !this.#seen.has(key) && existsSync(resolve(folder, key)));
    const entries = [...kept, ...this.#seen]
      .filter(([, entry]) => isWorthKeeping(entry))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = entries.map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
    const files = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
    try {
      await writeWhole(this.#path, [`{\n  "version": 1,\n  "files": ${files}\n}\n`]);
    } catch (error) {
      throw new CannotRun(`${this.#name}: this cannot be written: ${whyUnreadable(error)}.`);
    }
  }

  #key(file: string): string {
    return pathFrom(dirname(this.#path), file);
  }
}

function entriesIn(text: string): [string, unknown][] | undefined {
  try {
    const { version, files } = JSON.parse(text);
    return version === 1 && typeof files === 'object' && files !== null ? Object.entries(files) : undefined;
  } catch {
    return undefined;
  }
}
