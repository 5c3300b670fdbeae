import type { Diagnostic } from 'vscode-languageserver';
import {
  type Configuration,
  type ConfigurationPart,
  type ConfigurationProblem,
  type FoundConfiguration,
  findConfiguration,
  type Lines,
  noPack,
  noRoster,
  type Pack,
  type RosterEntry,
  readPack,
  readRoster,
  resolveConfiguration,
  rosterFiles,
  rules,
} from '../core/index.ts';
import { type Encoding, linesFor } from './convert/encoding.ts';
import { folderOf, sameUri, uriFrom } from './convert/uris.ts';
import { configurationDiagnostics } from './features/configurationDiagnostics.ts';

/** One of the files that a configuration is made of. */
export interface ConfigurationFile extends Pick<ConfigurationPart, 'said'> {
  readonly uri: string;
  readonly lines: Lines;
}

/** A configuration file, read, with what it extends and the rosters that it names. */
export interface Governing {
  /** The file and those that it extends. */
  readonly files: readonly ConfigurationFile[];
  /** The folder that its globs are relative to, as a URI. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** The speakers of each roster, by its URI. */
  readonly rosters: ReadonlyMap<string, readonly RosterEntry[]>;
  /** The packs of furniture that it names. */
  readonly packs: readonly Pack[];
}

/** What configurations need from the world around them. */
export interface ConfigurationFiles {
  /** What the client counts characters in. */
  readonly encoding: Encoding;
  readFile(uri: string): Promise<string | undefined>;
  /** Asks to be told when a file changes; asking again does no harm. */
  watch(uri: string): void;
  /** Shows what is wrong with a file that is no transcript; nothing, once it is right again. */
  showDiagnostics(uri: string, diagnostics: readonly Diagnostic[]): void;
}

/** Which configuration holds where. Each file is read once, until something changes. */
export class Configurations {
  readonly #files: ConfigurationFiles;
  #known = nothingKnown();
  readonly #faulty = new Set<string>();

  constructor(files: ConfigurationFiles) {
    this.#files = files;
  }

  /** The configuration for what lies in a folder: the nearest upwards. */
  forFolder(folder: string): Promise<Governing | undefined> {
    const known = this.#known;
    return remembered(known.folders, folder, async () => {
      const found = await findConfiguration(folder, (path) =>
        remembered(known.texts, path, () => this.#files.readFile(path)),
      );
      return found && remembered(known.configurations, found.path, () => this.#load(found, known));
    });
  }

  /** The lines of a roster that some configuration names; undefined for any other file. */
  rosterLines(uri: string): Lines | undefined {
    return this.#known.rosters.get(uri);
  }

  /** What was read is read again when it is next needed; what is being read is old already. */
  forget(): void {
    this.#known = nothingKnown();
  }

  /** Takes back what was shown of faults; what is still wrong is shown anew when it is next read. */
  clearDiagnostics(): void {
    for (const uri of this.#faulty) this.#files.showDiagnostics(uri, []);
    this.#faulty.clear();
  }

  async #load({ path, folder, text }: FoundConfiguration, known: Known): Promise<Governing> {
    const { configuration, parts } = await resolveConfiguration({ path: sameUri(path), text }, ruleIds, {
      read: (uri) => this.#textOf(uri, known),
      resolve: beside,
    });
    const rosters = new Map<string, readonly RosterEntry[]>();
    const packs = new Map<string, Pack | undefined>();
    const files: ConfigurationFile[] = [];
    for (const part of parts) {
      const lines = this.#linesOf(part.text);
      const problems = [
        ...part.problems,
        ...(await this.#loadRosters(part, rosters, known)),
        ...(await this.#loadPacks(part, packs, known)),
      ];
      this.#show(known, part.path, configurationDiagnostics(lines, problems, 'configuration'));
      files.push({ uri: part.path, lines, said: part.said });
    }
    const named = configuration.packs.flatMap(({ text }) => packs.get(text) ?? []);
    return { files, folder, configuration, rosters, packs: named };
  }

  /** Adds the rosters that a file names to `rosters`; gives what is wrong with their names. */
  async #loadRosters({ path, said }: ConfigurationPart, rosters: Map<string, readonly RosterEntry[]>, known: Known) {
    const problems: ConfigurationProblem[] = [];
    for (const { text: name, span } of rosterFiles(said)) {
      const uri = beside(path, name);
      const entries = rosters.get(uri) ?? (await this.#loadRoster(uri, known));
      if (entries === undefined) problems.push({ message: noRoster(name), span });
      else rosters.set(uri, entries);
    }
    return problems;
  }

  /** The same for packs of furniture. */
  async #loadPacks({ path, said }: ConfigurationPart, packs: Map<string, Pack | undefined>, known: Known) {
    const problems: ConfigurationProblem[] = [];
    for (const { text: name, span } of said.packs ?? []) {
      const uri = beside(path, name);
      const text = await this.#textOf(uri, known);
      if (text === undefined) {
        problems.push({ message: noPack(name), span });
        continue;
      }
      const { pack, faults } = readPack(text);
      packs.set(uri, pack);
      this.#show(known, uri, configurationDiagnostics(this.#linesOf(text), faults, 'configuration'));
    }
    return problems;
  }

  async #loadRoster(uri: string, known: Known): Promise<readonly RosterEntry[] | undefined> {
    const text = await this.#textOf(uri, known);
    if (text === undefined) return undefined;
    const { entries, faults } = readRoster(text, uri);
    const lines = this.#linesOf(text);
    known.rosters.set(uri, lines);
    this.#show(known, uri, configurationDiagnostics(lines, faults, 'roster'));
    return entries;
  }

  #linesOf(text: string): Lines {
    return linesFor(text, this.#files.encoding);
  }

  /** The text of a file that a configuration names, which is watched from then on. */
  #textOf(uri: string, known: Known): Promise<string | undefined> {
    this.#files.watch(uri);
    return remembered(known.texts, uri, () => this.#files.readFile(uri));
  }

  /** Shows what is wrong with a file, unless what was read of it is old already. */
  #show(known: Known, uri: string, diagnostics: readonly Diagnostic[]): void {
    if (known !== this.#known || diagnostics.length === 0) return;
    this.#faulty.add(uri);
    this.#files.showDiagnostics(uri, diagnostics);
  }
}

/** What has been read, by URI, since something last changed. */
interface Known {
  readonly texts: Map<string, Promise<string | undefined>>;
  readonly folders: Map<string, Promise<Governing | undefined>>;
  readonly configurations: Map<string, Promise<Governing>>;
  readonly rosters: Map<string, Lines>;
}

function nothingKnown(): Known {
  return { texts: new Map(), folders: new Map(), configurations: new Map(), rosters: new Map() };
}

const ruleIds = rules.map(({ id }) => id);

/** The URI of a file as another one names it. */
function beside(uri: string, name: string): string {
  return uriFrom(folderOf(uri), name);
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
