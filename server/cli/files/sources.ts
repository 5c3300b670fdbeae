import { resolve } from 'node:path';
import { type FileSettings, type LastWord, settingsFor, withNamedFiles } from '../../core/index.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { printable } from '../terminal/printable.ts';
import { Progress } from '../terminal/progress.ts';
import { Configurations, type Governing } from './configurations.ts';
import { findFiles } from './findFiles.ts';
import { pathFrom } from './paths.ts';
import { decode, readText } from './readText.ts';

/** Something to work on, with the settings that hold for it. */
export interface Found {
  /** From the current folder, with `/`. */
  readonly path: string;
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined;
  readonly settings: FileSettings;
}

/** The same, read. */
export interface Source extends Found {
  readonly text: string;
}

/**
 * What the paths of a command line stand for, read one after the other. What cannot be read is told on
 * standard error and left out; `failed` says so afterwards.
 */
export class Sources {
  /** Whether anything could not be found or read. */
  failed = false;
  readonly #options: Options;
  readonly #io: Io;
  readonly #configurations: Configurations;
  readonly #lastWord: LastWord;
  /** By configuration, where it makes no difference between files. */
  readonly #settings = new Map<Governing, FileSettings>();
  readonly #progress: Progress;

  constructor(options: Options, io: Io, lastWord: LastWord = {}) {
    this.#options = options;
    this.#io = io;
    this.#lastWord = lastWord;
    this.#configurations = new Configurations(options, io);
    this.#progress = new Progress(io.stderr);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Source> {
    yield* this.#standardInput();
    const files = await this.#files();
    for (const [index, file] of files.entries()) {
      const found = await this.found(file);
      const read = readText(file);
      this.#progress.clear();
      if ('text' in read) yield { ...found, text: read.text };
      else this.complain(found.path, read.fault);
      this.#progress.at(index + 1, files.length);
    }
    this.#progress.clear();
  }

  /** The files among the paths, absolute and in order; none is read yet. A bad configuration is told here, before anything is written. */
  async #files(): Promise<readonly string[]> {
    const files = await findFiles(
      this.#paths.filter((path) => path !== '-'),
      {
        cwd: this.#io.cwd,
        configurations: this.#configurations,
        complain: (path, why) => this.complain(path, why),
      },
    );
    for (const file of files) await this.#configurations.forFile(file);
    return files;
  }

  /** A file with the settings that hold for it; `file` is absolute. */
  async found(file: string): Promise<Found & { readonly file: string }> {
    return { path: pathFrom(this.#io.cwd, file), file, settings: await this.#settingsOf(file) };
  }

  /** Standard input, where `-` is among the paths. */
  async *#standardInput(): AsyncGenerator<Source> {
    if (!this.#paths.includes('-')) return;
    const name = this.#options.value('stdin-filename');
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#io.stdin) chunks.push(chunk);
    const read = decode(Buffer.concat(chunks));
    const place = resolve(this.#io.cwd, name ?? '-');
    const path = name === undefined ? '-' : pathFrom(this.#io.cwd, place);
    if ('text' in read) yield { path, file: undefined, settings: await this.#settingsOf(place), text: read.text };
    else this.complain(path, read.fault);
  }

  /** Tells why something was left out, or was not done. */
  complain(path: string, why: string): void {
    this.failed = true;
    this.#progress.clear();
    this.#io.stderr.write(`colloquy: ${printable(path || '.')}: ${why}.\n`);
  }

  get #paths(): readonly string[] {
    return this.#options.paths.length > 0 ? this.#options.paths : ['.'];
  }

  async #settingsOf(file: string): Promise<FileSettings> {
    const governing = await this.#configurations.forFile(file);
    const known = this.#settings.get(governing);
    if (known) return known;
    const path = pathFrom(governing.folder, file);
    const settings = withNamedFiles(settingsFor(governing.configuration, path, this.#lastWord), governing);
    if (governing.configuration.overrides.length === 0) this.#settings.set(governing, settings);
    return settings;
  }
}

/** The one text that a command works on; throws {@link CannotRun} where there are several. */
export async function onlySource(sources: Sources): Promise<Source | undefined> {
  let only: Source | undefined;
  for await (const source of sources) {
    if (only) throw new CannotRun('This works on one file at a time: name a single file, or - for standard input.');
    only = source;
  }
  return only;
}
