import { type FileContent, type FileSettings, type LastWord, type Remark, splitGlob } from '../../core/index.ts';
import { folderOf, type Project } from '../../project/index.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { printable } from '../terminal/printable.ts';
import { Progress } from '../terminal/progress.ts';
import type { BytesRead } from './disk.ts';
import { findFiles } from './findFiles.ts';
import { type MemoryNeeds, memoryFault, usualNeeds } from './memory.ts';
import { type Opened, type OtherFormats, openText } from './openText.ts';
import { OutputFiles } from './outputFiles.ts';
import { pathFrom, places, withSlashes } from './paths.ts';
import { CommandLineProjects } from './projects.ts';
import { rawTextsHint } from './rawTexts.ts';
import { readNamed } from './readNamed.ts';
import { replaceText } from './replaceText.ts';

/** A text to work on, with the settings that hold for it. */
export interface Source {
  /** From the current folder, with `/`; `-` for standard input without a name. */
  readonly path: string;
  /** Absolute. Standard input has the place that its name would have. */
  readonly file: string;
  readonly settings: FileSettings;
  readonly text: string;
  /** The file itself, for a command that converts. */
  readonly content?: FileContent;
  /** What was changed where the file was in another format or in another encoding. */
  readonly remarks: readonly Remark[];
  readonly isStandardInput: boolean;
}

/** A file that is going to be read. */
export interface Listed {
  /** As `named` takes it: from the current folder, with `/`; `-` for standard input. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/** How the texts of a command line are read. */
export interface SourceOptions {
  readonly lastWord?: LastWord;
  /** What to do with files of other formats; by default they are refused. */
  readonly others?: OtherFormats;
  /** How much memory the command needs for a text. */
  readonly needs?: MemoryNeeds;
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
  readonly #projects: CommandLineProjects;
  readonly #lastWord: LastWord;
  readonly #others: OtherFormats;
  readonly #needs: MemoryNeeds;
  /** By project, where its configuration makes no difference between files. */
  readonly #settings = new Map<Project | undefined, FileSettings>();
  readonly #progress: Progress;

  constructor(options: Options, io: Io, { lastWord = {}, others = 'refused', needs = usualNeeds }: SourceOptions = {}) {
    this.#options = options;
    this.#io = io;
    this.outputs.addOpen('standard output', STDOUT);
    this.#lastWord = lastWord;
    this.#others = others;
    this.#needs = needs;
    this.#projects = new CommandLineProjects(options, io, this.outputs);
    this.#progress = new Progress(io.stderr);
  }

  /** The files among the paths, and standard input, before any of them is read. */
  async list(): Promise<readonly Listed[]> {
    const files = await this.#files();
    const listed = files.map((file) => ({ path: pathFrom(this.#io.cwd, file), file }));
    return this.#paths.includes('-') ? [{ path: '-', file: this.#standardInputPlace }, ...listed] : listed;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Source> {
    const files = await this.#files();
    if (this.#paths.includes('-')) {
      const source = await this.named('-');
      if (source) yield source;
    }
    for (const [index, file] of files.entries()) {
      const source = await this.#readFile(file);
      this.#progress.clear();
      if (source) yield source;
      this.#progress.at(index + 1, files.length);
    }
    this.#progress.clear();
  }

  /** The one text that a path names: a file's, or standard input for `-`. Reports why there is none. */
  async named(path: string, others = this.#others): Promise<Source | undefined> {
    if (path === '-') return this.#readStandardInput();
    const file = places.resolve(this.#io.cwd, path);
    this.outputs.refuseInput(file);
    return this.#readFile(file, others);
  }

  /** The files among the paths, absolute and in order. A bad configuration is reported here, before anything is written. */
  async #files(): Promise<readonly string[]> {
    const files = await findFiles(
      this.#paths.filter((path) => path !== '-'),
      {
        cwd: this.#io.cwd,
        projects: this.#projects,
        complain: (path, why) => {
          const hint = rawTextsHint(places.resolve(this.#io.cwd, path));
          this.complain(path, hint === undefined ? why : `${why}; ${hint}`);
        },
      },
    );
    for (const file of files) {
      this.outputs.refuseInput(file);
      await this.#projects.forFolder(folderOf(file));
    }
    if (this.#paths.includes('-')) {
      this.outputs.refuseOpenInput(STDIN);
      await this.#projects.forFolder(folderOf(this.#standardInputPlace));
    }
    this.outputs.refuseForeign();
    return files;
  }

  async #readFile(file: string, others = this.#others): Promise<Source | undefined> {
    const path = pathFrom(this.#io.cwd, file);
    return this.#source({ path, file, isStandardInput: false }, readNamed(file), others);
  }

  async #readStandardInput(): Promise<Source | undefined> {
    this.outputs.refuseOpenInput(STDIN);
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#io.stdin) chunks.push(chunk);
    const file = this.#standardInputPlace;
    const path = this.#options.has('stdin-filename') ? pathFrom(this.#io.cwd, file) : '-';
    return this.#source({ path, file, isStandardInput: true }, { bytes: Buffer.concat(chunks) });
  }

  async #source(
    from: Pick<Source, 'file' | 'isStandardInput' | 'path'>,
    read: BytesRead,
    others = this.#others,
  ): Promise<Source | undefined> {
    const settings = await this.#settingsOf(from.file);
    const opened = 'bytes' in read ? await this.#open(from.path, read.bytes, { settings, others }) : read;
    if ('text' in opened) return { ...from, settings, ...opened };
    this.complain(from.path, opened.fault);
    return undefined;
  }

  async #open(
    path: string,
    bytes: Uint8Array,
    reading: { readonly settings: FileSettings; readonly others: OtherFormats },
  ): Promise<Opened> {
    const fault = memoryFault(bytes, this.#needs);
    return fault === undefined ? openText(path, bytes, reading) : { fault };
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
      const place = places.resolve(cwd, path);
      if (place === file) return [cwd, folderOf(file)];
      const folder = places.resolve(cwd, splitGlob(withSlashes(path))?.base ?? path);
      return pathFrom(folder, file).startsWith('../') ? [] : [folder];
    });
  }

  /** Says why something was left out, or was not done. */
  complain(path: string, why: string): void {
    this.failed = true;
    this.#progress.clear();
    this.#io.stderr.write(`colloquy: ${printable(path || '.')}: ${why}.\n`);
  }

  get #standardInputPlace(): string {
    return places.resolve(this.#io.cwd, this.#options.value('stdin-filename') ?? '-');
  }

  get #paths(): readonly string[] {
    return this.#options.paths.length > 0 ? this.#options.paths : ['.'];
  }

  async #settingsOf(file: string): Promise<FileSettings> {
    const project = await this.#projects.forFolder(folderOf(file));
    const known = this.#settings.get(project);
    if (known) return known;
    const settings = this.#projects.settingsOf(file, project, this.#lastWord);
    if (!project?.configuration.overrides.length) this.#settings.set(project, settings);
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
