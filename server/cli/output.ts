import { resolve } from 'node:path';
import { whyUnreadable } from '../project/index.ts';
import type { OutputFiles } from './files/outputFiles.ts';
import { writeWhole } from './files/writeWhole.ts';
import { CannotRun, type Io, plainFile, type Stream } from './io.ts';
import type { Options } from './options.ts';
import { type Content, safetyFor } from './terminal/safeText.ts';

/** Where a command writes its result: standard output, or the file of `-o`. */
export interface Output {
  write(content: string | Uint8Array): void;
  /** To be called once, after everything is written. A file appears, or changes, only here. */
  end(): Promise<void>;
}

/** @throws CannotRun where the file must not be written */
export function openOutput(content: Content, options: Options, io: Io, outputs: OutputFiles): Output {
  const file = options.value('output');
  return file === undefined ? standardOutput(content, io) : outputTo(file, content, options, io, outputs);
}

/** @throws CannotRun where the file must not be written */
export function outputTo(file: string, content: Content, options: Options, io: Io, outputs: OutputFiles): Output {
  const { cwd, env } = io;
  const path = resolve(cwd, file);
  outputs.add(file, path, options.has('force'));
  return new FileOutput(file, path, outputs, safetyFor(content, plainFile, env));
}

export function standardOutput(content: Content, { env, stdout }: Io, stream = stdout): Output {
  return new StreamOutput(stream, safetyFor(content, stream, env));
}

/** Small pieces are written together: a write for each of a million problems takes minutes. */
const ENOUGH = 1 << 16;

class StreamOutput implements Output {
  readonly #stream: Stream;
  readonly #makeSafe: (text: string) => string;
  #pending: string[] = [];
  #length = 0;

  constructor(stream: Stream, makeSafe: (text: string) => string) {
    this.#stream = stream;
    this.#makeSafe = makeSafe;
  }

  write(content: string | Uint8Array): void {
    if (typeof content !== 'string') {
      this.#flush();
      this.#stream.write(content);
      return;
    }
    this.#pending.push(this.#makeSafe(content));
    this.#length += content.length;
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
  readonly #outputs: OutputFiles;
  readonly #makeSafe: (text: string) => string;
  readonly #pieces: (string | Uint8Array)[] = [];

  constructor(name: string, path: string, outputs: OutputFiles, makeSafe: (text: string) => string) {
    this.#name = name;
    this.#path = path;
    this.#outputs = outputs;
    this.#makeSafe = makeSafe;
  }

  write(content: string | Uint8Array): void {
    this.#pieces.push(typeof content === 'string' ? this.#makeSafe(content) : content);
  }

  async end(): Promise<void> {
    this.#outputs.refuseForeign();
    try {
      await writeWhole(this.#path, this.#pieces);
    } catch (error) {
      throw new CannotRun(`${this.#name}: this cannot be written: ${whyUnreadable(error)}.`);
    }
  }
}
