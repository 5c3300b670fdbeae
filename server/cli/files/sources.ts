import { dirname, resolve } from 'node:path';
import { type FileSettings, type LastWord, settingsFor, splitGlob, withNamedFiles } from '../../core/index.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { printable } from '../terminal/printable.ts';
import { Progress } from '../terminal/progress.ts';
import { Configurations, type Governing } from './configurations.ts';
import { findFiles } from './findFiles.ts';
import { OutputFiles } from './outputFiles.ts';
import { pathFrom } from './paths.ts';
import { rawTextsHint } from './rawTexts.ts';
import { decode, type ReadText, readText } from './readText.ts';
import { replaceText } from './replaceText.ts';

/** A text to work on, with the settings that hold for it. */
export interface Source {
  /** From the current folder, with `/`; `-` for standard input without a name. */
  readonly path: string;
  /** Absolute. Standard input has the place that its name would have. */
  readonly file: string;
  readonly settings: FileSettings;
  readonly text: string;
  readonly isStandardInput: boolean;
}

/**
 * The texts that the paths of a command line stand for, read one after the other. A text that cannot be read is reported on
 * standard error and left out; `failed` is true afterwards.
 */
export class Sources {
  /** The files that the command writes besides: none of them may be a source. */
  readonly outputs = new OutputFiles();
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
    this.outputs.addOpen('standard output', STDOUT);
    this.#lastWord = lastWord;
    this.#configurations = new Configurations(options, io);
    this.#progress = new Progress(io.stderr);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Source> {
    if (this.#paths.includes('-')) {
      const source = await this.named('-');
      if (source) yield source;
    }
    const files = await this.#files();
    for (const [index, file] of files.entries()) {
      const source = await this.#readFile(file);
      this.#progress.clear();
      if (source) yield source;
      this.#progress.at(index + 1, files.length);
    }
    this.#progress.clear();
  }

  /** The one text that a path names: a file's, or standard input for `-`. Reports why there is none. */
  async named(path: string): Promise<Source | undefined> {
    if (path === '-') return this.#readStandardInput();
    const file = resolve(this.#io.cwd, path);
    this.outputs.refuseInput(file);
    return this.#readFile(file);
  }

  /** The files among the paths, absolute and in order. A bad configuration is reported here, before anything is written. */
  async #files(): Promise<readonly string[]> {
    const files = await findFiles(
      this.#paths.filter((path) => path !== '-'),
      {
        cwd: this.#io.cwd,
        configurations: this.#configurations,
        complain: (path, why) => {
          const hint = rawTextsHint(resolve(this.#io.cwd, path));
          this.complain(path, hint === undefined ? why : `${why}; ${hint}`);
        },
      },
    );
    for (const file of files) {
      this.outputs.refuseInput(file);
      await this.#configurations.forFile(file);
    }
    return files;
  }

  async #readFile(file: string): Promise<Source | undefined> {
    const path = pathFrom(this.#io.cwd, file);
    return this.#source({ path, file, isStandardInput: false }, readText(file));
  }

  async #readStandardInput(): Promise<Source | undefined> {
    this.outputs.refuseOpenInput(STDIN);
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#io.stdin) chunks.push(chunk);
    const name = this.#options.value('stdin-filename');
    const file = resolve(this.#io.cwd, name ?? '-');
    const path = name === undefined ? '-' : pathFrom(this.#io.cwd, file);
    return this.#source({ path, file, isStandardInput: true }, decode(Buffer.concat(chunks)));
  }

  async #source(from: Omit<Source, 'settings' | 'text'>, read: ReadText): Promise<Source | undefined> {
    if ('text' in read) return { ...from, settings: await this.#settingsOf(from.file), text: read.text };
    this.complain(from.path, read.fault);
    return undefined;
  }

  /** Puts another text in the place of a file's. Where that was not possible, says why on standard error, and returns false. */
  async replace({ file, path, text: before }: Source, after: string): Promise<boolean> {
    const fault = await replaceText(file, { before, after, folders: this.#foldersFor(file) });
    if (fault !== undefined) this.complain(path, fault);
    return fault === undefined;
  }

  /**
   * The folders that were asked for and have a file: links may lead into these. If the file itself was named, these are its
   * own folder and the current one.
   */
  #foldersFor(file: string): string[] {
    const { cwd } = this.#io;
    return this.#paths.flatMap((path) => {
      const place = resolve(cwd, path);
      if (place === file) return [cwd, dirname(file)];
      const folder = resolve(cwd, splitGlob(path)?.base ?? path);
      return pathFrom(folder, file).startsWith('../') ? [] : [folder];
    });
  }

  /** Says why something was left out, or was not done. */
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

const STDIN = 0;
const STDOUT = 1;

/**
 * The one text that a command works on.
 * @throws CannotRun if there are several
 */
export async function onlySource(sources: Sources): Promise<Source | undefined> {
  let only: Source | undefined;
  for await (const source of sources) {
    if (only) throw new CannotRun('This works on one file at a time: name a single file, or - for standard input.');
    only = source;
  }
  return only;
}
