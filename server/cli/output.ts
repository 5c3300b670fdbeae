import { resolve } from 'node:path';
import { whyUnreadable } from './files/readText.ts';
import { writeWhole } from './files/writeWhole.ts';
import { CannotRun, type Io } from './io.ts';
import type { Options } from './options.ts';

/** Where a command writes what it was called for: standard output, or the file of `-o`. */
export interface Output {
  write(text: string): void;
  /** To be called once, after all is written; a file appears, or changes, only here. */
  end(): void;
}

/** Throws {@link CannotRun} where the file to write is one that is read. */
export function openOutput(options: Options, io: Io): Output {
  const file = options.value('output');
  if (file === undefined) return new StandardOutput(io);
  const path = resolve(io.cwd, file);
  if (options.paths.some((read) => resolve(io.cwd, read) === path)) {
    throw new CannotRun(`${file}: this is read, and would be lost; write to another file.`);
  }
  return new FileOutput(file, path);
}

/** Small pieces are gathered: a write for each of a million problems takes minutes. */
const ENOUGH = 1 << 16;

class StandardOutput implements Output {
  readonly #io: Io;
  #pending: string[] = [];
  #length = 0;

  constructor(io: Io) {
    this.#io = io;
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= ENOUGH) this.end();
  }

  end(): void {
    if (this.#length > 0) this.#io.stdout.write(this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
  }
}

class FileOutput implements Output {
  readonly #name: string;
  readonly #path: string;
  readonly #pieces: string[] = [];

  constructor(name: string, path: string) {
    this.#name = name;
    this.#path = path;
  }

  write(text: string): void {
    this.#pieces.push(text);
  }

  end(): void {
    try {
      writeWhole(this.#path, this.#pieces);
    } catch (error) {
      throw new CannotRun(`${this.#name}: this cannot be written: ${whyUnreadable(error)}.`);
    }
  }
}
