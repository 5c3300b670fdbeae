import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { whyUnreadable } from '../../project/index.ts';
import { CannotRun } from '../io.ts';
import { isOwnReport } from '../reporters/ownReports.ts';

/** The files that a run writes. None may be one that it reads, whatever names lead to it. */
export class OutputFiles {
  /** The names of those that already exist, by device and inode. */
  readonly #names = new Map<string, string>();
  /** The names of those that hold something else than a report of ours, and must not be overwritten. */
  readonly #foreign: string[] = [];

  /**
   * Registers a file that is going to be written.
   * @param name how to call it in a message
   * @param force whether it may replace what is no report of ours
   * @throws CannotRun where it cannot be written, or is written already
   */
  add(name: string, path: string, force: boolean): void {
    const stats = statsOf(name, path);
    if (!stats || (!stats.isFile() && !stats.isDirectory())) return;
    if (stats.isDirectory()) throw new CannotRun(`${name}: this cannot be written: this is a folder.`);
    const identity = identityOf(stats);
    const other = this.#names.get(identity);
    if (other !== undefined) throw new CannotRun(`${name}: this is written for ${other} already; name another file.`);
    this.#names.set(identity, name);
    if (!force && stats.size > 0n && !isOwnReport(beginningOf(path))) this.#foreign.push(name);
  }

  /**
   * To be called when every input is known, and before anything is written.
   * @throws CannotRun where one of these files must not be overwritten
   */
  refuseForeign(): void {
    const [name] = this.#foreign;
    if (name !== undefined)
      throw new CannotRun(`${name}: this file is no report of colloquy; add --force to overwrite it.`);
  }

  /** Registers a file that is open for writing, such as standard output. */
  addOpen(name: string, descriptor: number): void {
    const stats = openStats(descriptor);
    if (stats) this.#names.set(identityOf(stats), name);
  }

  /** @throws CannotRun where a file that is going to be read is one of these */
  refuseInput(path: string): void {
    if (this.#names.size > 0) this.#refuse(existing(path));
  }

  /** The same for a file that is open for reading, such as standard input. */
  refuseOpenInput(descriptor: number): void {
    if (this.#names.size > 0) this.#refuse(openStats(descriptor));
  }

  #refuse(stats: BigIntStats | undefined): void {
    const name = stats && this.#names.get(identityOf(stats));
    if (name === undefined) return;
    throw new CannotRun(`${name}: this is read, and would be lost; write to another file.`);
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function statsOf(name: string, path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    throw new CannotRun(`${name}: this cannot be written: ${whyUnreadable(error)}.`);
  }
}

/** Undefined where the system does not say; then the file cannot be read either. */
function existing(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Of a regular file only. */
function openStats(descriptor: number): BigIntStats | undefined {
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

/** The first characters of a file; none where it cannot be read. */
function beginningOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(LONG_ENOUGH);
      return bytes.toString('utf8', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** The first line of a report may be a long path or a long message. */
const LONG_ENOUGH = 1 << 14;
