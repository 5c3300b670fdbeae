import type { Diagnostic } from 'vscode-languageserver';
import type { FoundConfiguration } from '../core/config/find.ts';
import { type Configuration, findConfiguration, readConfiguration, rosterFiles } from '../core/config.ts';
import { rules } from '../core/rules/index.ts';
import { noRoster, readRoster } from '../core/speakers/readRoster.ts';
import type { RosterEntry } from '../core/syntax/tree.ts';
import type { Lines } from '../core/text/lines.ts';
import { type Encoding, linesFor } from './encoding.ts';
import { configurationDiagnostics } from './features/configurationDiagnostics.ts';
import { globMatcher } from './globs.ts';
import { uriFrom } from './uris.ts';

/** A configuration file, read, with the rosters that it names. */
export interface Governing {
  readonly uri: string;
  readonly lines: Lines;
  /** The folder that its globs are relative to, as a URI. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** The speakers of each roster, by what the configuration calls it. */
  readonly rosters: ReadonlyMap<string, readonly RosterEntry[]>;
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
  /** Compares paths with their globs. */
  readonly matches = globMatcher();
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

  async #load(found: FoundConfiguration, known: Known): Promise<Governing> {
    const { configuration, problems } = readConfiguration(found.text, ruleIds);
    const rosters = new Map<string, readonly RosterEntry[]>();
    for (const named of rosterFiles(configuration)) {
      if (rosters.has(named.text)) continue;
      const entries = await this.#loadRoster(uriFrom(found.folder, named.text), known);
      rosters.set(named.text, entries ?? []);
      if (entries === undefined) problems.push({ message: noRoster(named.text), span: named.span });
    }
    const lines = this.#linesOf(found.text);
    if (known === this.#known) this.#show(found.path, configurationDiagnostics(lines, problems, 'configuration'));
    return { uri: found.path, lines, folder: found.folder, configuration, rosters };
  }

  async #loadRoster(uri: string, known: Known): Promise<readonly RosterEntry[] | undefined> {
    this.#files.watch(uri);
    const text = await this.#files.readFile(uri);
    if (text === undefined) return undefined;
    const { entries, faults } = readRoster(text, uri);
    const lines = this.#linesOf(text);
    known.rosters.set(uri, lines);
    if (known === this.#known) this.#show(uri, configurationDiagnostics(lines, faults, 'roster'));
    return entries;
  }

  #linesOf(text: string): Lines {
    return linesFor(text, this.#files.encoding);
  }

  #show(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0) return;
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

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
