import { resolve } from 'node:path';
import { whyUnreadable } from './files/readText.ts';
import { writeWhole } from './files/writeWhole.ts';
import { CannotRun, type Io, type Stream } from './io.ts';
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
  return file === undefined ? standardOutput(io.stdout) : outputTo(file, options, io);
}

/** Into a file. Throws {@link CannotRun} where it is one that is read. */
export function outputTo(file: string, options: Options, io: Pick<Io, 'cwd'>): Output {
  const path = resolve(io.cwd, file);
  if (options.paths.some((read) => resolve(io.cwd, read) === path)) {
    throw new CannotRun(`${file}: this is read, and would be lost; write to another file.`);
  }
  return new FileOutput(file, path);
}

export function standardOutput(stream: Stream): Output {
  return new StreamOutput(stream);
}

/** Small pieces are gathered: a write for each of a million problems takes minutes. */
const ENOUGH = 1 << 16;

class StreamOutput implements Output {
  readonly #stream: Stream;
  #pending: string[] = [];
  #length = 0;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= ENOUGH) this.end();
  }

  end(): void {
    if (this.#length > 0) this.#stream.write(this.#pending.join(''));
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
