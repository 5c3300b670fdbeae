import { resolve } from 'node:path';
import { type LastWord, type ReadingSettings, settingsFor, withRosters } from '../../core/config.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { printable } from '../terminal/printable.ts';
import { Progress } from '../terminal/progress.ts';
import { Configurations } from './configurations.ts';
import { findFiles } from './findFiles.ts';
import { globMatcher } from './globs.ts';
import { pathFrom } from './paths.ts';
import { decode, type ReadText, readText } from './readText.ts';

/** A text to work on, with the settings that hold for it. */
export interface Source {
  /** From the current folder, with `/`. */
  readonly path: string;
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined;
  readonly text: string;
  readonly settings: ReadingSettings;
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
  readonly #matches = globMatcher();
  readonly #progress: Progress;

  constructor(options: Options, io: Io, lastWord: LastWord = {}) {
    this.#options = options;
    this.#io = io;
    this.#lastWord = lastWord;
    this.#configurations = new Configurations(options, io);
    this.#progress = new Progress(io.stderr);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Source> {
    const paths = this.#options.paths.length > 0 ? this.#options.paths : ['.'];
    const named = paths.filter((path) => path !== '-');
    if (named.length < paths.length) yield* this.#standardInput();
    const files = await findFiles(named, {
      cwd: this.#io.cwd,
      configurations: this.#configurations,
      complain: (path, why) => this.#complain(path, why),
    });
    // A bad configuration is told before anything is written.
    for (const file of files) await this.#configurations.forFile(file);
    for (const [index, file] of files.entries()) {
      const source = await this.#source(file, readText(file), pathFrom(this.#io.cwd, file));
      this.#progress.clear();
      if (source) yield { ...source, file };
      this.#progress.at(index + 1, files.length);
    }
    this.#progress.clear();
  }

  async *#standardInput(): AsyncGenerator<Source> {
    const name = this.#options.value('stdin-filename');
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#io.stdin) chunks.push(chunk);
    const read = decode(Buffer.concat(chunks));
    const place = resolve(this.#io.cwd, name ?? '-');
    const source = await this.#source(place, read, name === undefined ? '-' : pathFrom(this.#io.cwd, place));
    if (source) yield { ...source, file: undefined };
  }

  async #source(file: string, read: ReadText, shown: string): Promise<Omit<Source, 'file'> | undefined> {
    if ('fault' in read) {
      this.#complain(shown, read.fault);
      return undefined;
    }
    const { configuration, rosters, folder } = await this.#configurations.forFile(file);
    const settings = settingsFor(configuration, pathFrom(folder, file), this.#matches, this.#lastWord);
    return { path: shown, text: read.text, settings: withRosters(settings, rosters) };
  }

  #complain(path: string, why: string): void {
    this.failed = true;
    this.#progress.clear();
    this.#io.stderr.write(`colloquy: ${printable(path || '.')}: ${why}.\n`);
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
