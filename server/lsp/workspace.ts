import type { Diagnostic } from 'vscode-languageserver';
import {
  type Configuration,
  type FileSettings,
  findConfiguration,
  readConfiguration,
  settingsFor,
} from '../core/config.ts';
import { parse } from '../core/parse.ts';
import { rules } from '../core/rules/index.ts';
import { configurationDiagnostics } from './features/configurationDiagnostics.ts';
import type { Files } from './files.ts';
import { matchesGlob } from './globs.ts';
import { Reading } from './reading.ts';

/** What the workspace needs from the world around it. */
export interface Surroundings extends Files {
  /** The text of a document that the client has open. */
  document(uri: string): { readonly version: number; getText(): string } | undefined;
  /** The client's own settings for a document, as it gave them: not checked. */
  clientSettings(uri: string): Promise<unknown>;
  /** Shows what is wrong with a configuration file; nothing, once it is right again. */
  showDiagnostics(uri: string, diagnostics: readonly Diagnostic[]): void;
  log(message: string): void;
}

/** The one object with state: what is known of the documents that are open. */
export class Workspace {
  readonly #around: Surroundings;
  readonly #readings = new Map<string, Reading>();
  readonly #settings = new Map<string, Promise<FileSettings>>();
  readonly #faultyConfigurations = new Set<string>();
  #generation = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The document as it stands, read; undefined where it is not open. */
  async read(uri: string): Promise<Reading | undefined> {
    if (this.#around.document(uri) === undefined) return undefined;
    const settings = await this.#settingsOf(uri);
    // While the settings were fetched the document may have been changed or closed.
    const document = this.#around.document(uri);
    if (document === undefined) return undefined;
    const known = this.#readings.get(uri);
    if (known?.version === document.version && known.settings === settings) return known;
    const transcript = parse(document.getText(), { attribution: settings.attribution });
    const reading = new Reading(uri, document.version, transcript, settings);
    this.#readings.set(uri, reading);
    return reading;
  }

  /** Changes whenever a document or what holds for it does. */
  stateOf(reading: Reading): string {
    return `${this.#generation}:${reading.version}`;
  }

  forget(uri: string): void {
    this.#readings.delete(uri);
    this.#settings.delete(uri);
  }

  /** Whatever was known of settings is fetched anew when it is next needed. */
  settingsChanged(): void {
    this.#generation += 1;
    this.#settings.clear();
  }

  configurationsChanged(uris: readonly string[]): void {
    this.settingsChanged();
    for (const uri of uris) this.#showConfiguration(uri, []);
  }

  #settingsOf(uri: string): Promise<FileSettings> {
    const known = this.#settings.get(uri);
    if (known !== undefined) return known;
    const fetched = this.#fetchSettings(uri);
    this.#settings.set(uri, fetched);
    return fetched;
  }

  /** A configuration file holds for everybody, so it alone decides; where there is none, the client's settings do. */
  async #fetchSettings(uri: string): Promise<FileSettings> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const found = uri.includes('://')
      ? await findConfiguration(folder, (path) => this.#around.readFile(path))
      : undefined;
    if (found === undefined) return settingsFor(await this.#clientConfiguration(uri), uri, matchesGlob);
    const { configuration, problems } = readConfiguration(found.text, ruleIds);
    this.#showConfiguration(found.path, configurationDiagnostics(found.text, problems));
    return settingsFor(configuration, decodeURIComponent(uri.slice(found.folder.length + 1)), matchesGlob);
  }

  async #clientConfiguration(uri: string): Promise<Configuration> {
    const given = await this.#around.clientSettings(uri).catch((reason: unknown) => this.#around.log(String(reason)));
    const { attribution, rules: levels } = asSettings(given);
    const { configuration, problems } = readConfiguration(JSON.stringify({ attribution, rules: levels }), ruleIds);
    for (const { message } of problems) this.#around.log(`In the editor's settings: ${message}`);
    return configuration;
  }

  #showConfiguration(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#faultyConfigurations.delete(uri)) return;
    if (diagnostics.length > 0) this.#faultyConfigurations.add(uri);
    this.#around.showDiagnostics(uri, diagnostics);
  }
}

const ruleIds = rules.map(({ id }) => id);

function asSettings(value: unknown): { attribution?: unknown; rules?: unknown } {
  if (typeof value !== 'object' || value === null) return {};
  const { attribution, rules: levels } = value as { attribution?: unknown; rules?: unknown };
  return { attribution: attribution ?? undefined, rules: levels ?? undefined };
}
