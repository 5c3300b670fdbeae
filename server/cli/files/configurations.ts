import { dirname, resolve } from 'node:path';
import {
  type Configuration,
  type ConfigurationProblem,
  defaultConfiguration,
  findConfiguration,
  Lines,
  noPack,
  noRoster,
  type Pack,
  type RosterEntry,
  readPack,
  readRoster,
  resolveConfiguration,
  rosterFiles,
  rules,
} from '../../core/index.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { pathFrom, withSlashes } from './paths.ts';
import { type ReadText, readText } from './readText.ts';

/** A configuration, read, with what it extends and the rosters that it names. */
interface Loaded {
  readonly configuration: Configuration;
  /** The speakers of each roster, by its path. */
  readonly rosters: ReadonlyMap<string, readonly RosterEntry[]>;
  /** The packs of furniture that hold, besides those that are there. */
  readonly packs: readonly Pack[];
}

/** The same, and the folder that its globs are relative to. */
export interface Governing extends Loaded {
  readonly folder: string;
}

/** Which configuration holds where. Each is read once; a bad one is a reason not to run at all. */
export class Configurations {
  readonly #cwd: string;
  readonly #named: string | undefined;
  #everywhere: Governing | undefined;
  readonly #texts = new Map<string, ReadText>();
  readonly #folders = new Map<string, Governing>();
  readonly #read = new Map<string, Loaded>();

  constructor(options: Options, { cwd }: Pick<Io, 'cwd'>) {
    this.#cwd = cwd;
    this.#named = options.value('config');
    if (options.has('no-config')) this.#everywhere = { ...nothingSaid, folder: cwd };
  }

  /** The configuration for what lies in a folder: the one that was named, else the nearest upwards. */
  async forFolder(folder: string): Promise<Governing> {
    if (this.#named !== undefined) this.#everywhere ??= await this.#load(resolve(this.#cwd, this.#named));
    if (this.#everywhere) return this.#everywhere;
    const known = this.#folders.get(folder);
    if (known) return known;
    const found = await findConfiguration(withSlashes(folder), (path) => this.#textAt(path));
    const governing = found
      ? { ...(await this.#parsed(found.path, found.text)), folder: resolve(found.folder || '/') }
      : { ...nothingSaid, folder: this.#cwd };
    this.#folders.set(folder, governing);
    return governing;
  }

  forFile(path: string): Promise<Governing> {
    return this.forFolder(dirname(path));
  }

  async #load(path: string): Promise<Governing> {
    const text = this.#textAt(path);
    if (text === undefined) throw new CannotRun(`${this.#shown(path)}: there is no such configuration.`);
    return { ...(await this.#parsed(path, text)), folder: this.#cwd };
  }

  #textAt(path: string): string | undefined {
    let read = this.#texts.get(path);
    if (!read) {
      read = readText(path);
      this.#texts.set(path, read);
    }
    if ('text' in read) return read.text;
    if (read.missing) return undefined;
    throw new CannotRun(`${this.#shown(path)}: the configuration cannot be read: ${read.fault}.`);
  }

  async #parsed(path: string, text: string): Promise<Loaded> {
    const known = this.#read.get(path);
    if (known) return known;
    const { configuration, parts } = await resolveConfiguration({ path, text }, ruleIds, {
      read: (path) => this.#textAt(path),
      resolve: beside,
    });
    const rosters = new Map<string, readonly RosterEntry[]>();
    const packs = new Map<string, Pack>();
    for (const { path, text, said, problems } of parts) {
      if (problems.length > 0) throw badFile(this.#shown(path), text, problems);
      for (const { text: name, span } of rosterFiles(said)) {
        const file = beside(path, name);
        const entries = rosters.get(file) ?? this.#roster(file);
        if (!entries) throw badFile(this.#shown(path), text, [{ message: noRoster(name), span }]);
        rosters.set(file, entries);
      }
      for (const { text: name, span } of said.packs ?? []) {
        const file = beside(path, name);
        const pack = packs.get(file) ?? this.#readPack(file);
        if (!pack) throw badFile(this.#shown(path), text, [{ message: noPack(name), span }]);
        packs.set(file, pack);
      }
    }
    const named = configuration.packs.flatMap(({ text }) => packs.get(text) ?? []);
    const loaded = { configuration, rosters, packs: named };
    this.#read.set(path, loaded);
    return loaded;
  }

  #roster(path: string): readonly RosterEntry[] | undefined {
    const read = readText(path);
    if ('fault' in read) return undefined;
    const { entries, faults } = readRoster(read.text, path);
    if (faults.length > 0) throw badFile(this.#shown(path), read.text, faults);
    return entries;
  }

  #readPack(path: string): Pack | undefined {
    const read = readText(path);
    if ('fault' in read) return undefined;
    const { pack, faults } = readPack(read.text);
    if (faults.length > 0) throw badFile(this.#shown(path), read.text, faults);
    return pack;
  }

  #shown(path: string): string {
    return pathFrom(this.#cwd, path);
  }
}

const ruleIds = rules.map(({ id }) => id);

/** The path of a file as another one names it. */
function beside(path: string, name: string): string {
  return resolve(dirname(path), name);
}

const nothingSaid: Loaded = { configuration: defaultConfiguration, rosters: new Map(), packs: [] };

function badFile(path: string, text: string, problems: readonly ConfigurationProblem[]): CannotRun {
  const lines = new Lines(text);
  return new CannotRun(
    ...problems.map(({ message, span }) => {
      const { line, character } = lines.positionAt(span.start);
      return `${path}:${line + 1}:${character + 1}: ${message}`;
    }),
  );
}
