import { resolve } from 'node:path';
import type { OutputFiles } from './files/outputFiles.ts';
import { whyUnreadable } from './files/readText.ts';
import { writeWhole } from './files/writeWhole.ts';
import { CannotRun, type Io, type Stream } from './io.ts';
import type { Options } from './options.ts';

/** Where a command writes its result: standard output, or the file of `-o`. */
export interface Output {
  write(text: string): void;
  /** To be called once, after everything is written. A file appears, or changes, only here. */
  end(): Promise<void>;
}

/** @throws CannotRun where the file must not be written */
export function openOutput(options: Options, io: Io, outputs: OutputFiles): Output {
  const file = options.value('output');
  return file === undefined ? standardOutput(io.stdout) : outputTo(file, options, io, outputs);
}

/** @throws CannotRun where the file must not be written */
export function outputTo(file: string, options: Options, { cwd }: Pick<Io, 'cwd'>, outputs: OutputFiles): Output {
  const path = resolve(cwd, file);
  outputs.add(file, path, {
    force: options.has('force'),
    inputs: options.paths.filter((read) => read !== '-').map((read) => resolve(cwd, read)),
  });
  return new FileOutput(file, path);
}

export function standardOutput(stream: Stream): Output {
  return new StreamOutput(stream);
}

/** Small pieces are written together: a write for each of a million problems takes minutes. */
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
    if (this.#length >= ENOUGH) this.#flush();
  }

  async end(): Promise<void> {
    this.#flush();
  }

  #flush(): void {
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

  async end(): Promise<void> {
    try {
      await writeWhole(this.#path, this.#pieces);
    } catch (error) {
      throw new CannotRun(`${this.#name}: this cannot be written: ${whyUnreadable(error)}.`);
    }
  }
}
