import type { Diagnostic } from 'vscode-languageserver';
import {
  type Configuration,
  DocumentVersion,
  type FileSettings,
  type IncrementalOptions,
  readConfiguration,
  rules,
  settingsFor,
  type Transcript,
  withNamedFiles,
} from '../../core/index.ts';
import { Configurations } from '../configurations.ts';
import { type Encoding, linesFor } from '../convert/encoding.ts';
import { folderOf, pathWithin, uriFrom, uriIn } from '../convert/uris.ts';
import type { Files } from '../files.ts';
import { Index } from '../index.ts';
import type { OpenDocument } from './openDocument.ts';
import { ParsedDocument } from './parsedDocument.ts';
import { RefusedProposals } from './refusedProposals.ts';

/** What the workspace needs from the world around it. */
export interface WorkspaceHost extends Files {
  /** What the client counts characters in. */
  readonly encoding: Encoding;
  /** The text of a document that the client has open. */
  document(uri: string): OpenDocument | undefined;
  /** Every document that the client has open. */
  openUris(): readonly string[];
  /** The folders that the client has open; none where it has a file open alone. */
  folders(): readonly string[];
  /** The client's own settings for a document, as it gave them: not checked. */
  clientSettings(uri: string): Promise<unknown>;
  /** Shows what is wrong with a file that is no transcript; nothing, once it is right again. */
  showDiagnostics(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** Asks to be told when a file changes; asking again does no harm. */
  watch(uri: string): void;
  log(message: string): void;
}

/** The one object with state: what is known of the documents that are open. */
export class Workspace {
  readonly #around: WorkspaceHost;
  readonly #parsedDocuments = new Map<string, ParsedDocument>();
  readonly #settings = new Map<string, Promise<FileSettings>>();
  readonly #clientConfigurations = new Map<string, Promise<Configuration>>();
  #readingCount = 0;
  /** Which configuration holds where. */
  readonly configurations: Configurations;
  readonly refusedProposals = new RefusedProposals();
  /** What is known of all transcripts in the folders. */
  readonly index: Index;

  constructor(around: WorkspaceHost) {
    this.#around = around;
    this.configurations = new Configurations(around);
    this.index = new Index({
      configurations: this.configurations,
      readFile: (uri) => around.readFile(uri),
      readFolder: (uri) => around.readFolder(uri),
      folders: () => around.folders(),
      openUris: () => around.openUris(),
      transcript: (uri) => this.transcript(uri),
      log: (message) => around.log(message),
    });
  }

  /** The document as it stands, read; undefined where it is not open. */
  async parse(uri: string): Promise<ParsedDocument | undefined> {
    if (this.#around.document(uri) === undefined) return undefined;
    const settings = await this.#settingsOf(uri);
    // While the settings were fetched the document may have been changed or closed.
    const document = this.#around.document(uri);
    if (document === undefined) return undefined;
    const known = this.#parsedDocuments.get(uri);
    if (known?.version === document.version && known.settings === settings) return known;
    const parsed = this.#parseOpen(document, settings, known?.settings === settings ? known : undefined);
    this.#parsedDocuments.set(uri, parsed);
    return parsed;
  }

  /** A transcript that need not be open, read: as the client has it, else as it lies on the disk. What is not open is not kept. */
  async parseAny(uri: string): Promise<ParsedDocument | undefined> {
    const open = await this.parse(uri);
    if (open !== undefined) return open;
    const text = await this.#around.readFile(uri);
    if (text === undefined) return undefined;
    const settings = await this.#fetchSettings(uri);
    // Nobody edits it here, so it need not be in parts.
    const options = { ...this.#options, partSize: Number.POSITIVE_INFINITY };
    return new ParsedDocument(
      { uri, version: 0 },
      this.#nextId(),
      DocumentVersion.read(text, settings, options),
      settings,
    );
  }

  get folders(): readonly string[] {
    return this.#around.folders();
  }

  /** The client's own settings for a document or a folder, as it gave them: not checked. */
  clientSettings(uri: string): Promise<unknown> {
    return this.#around.clientSettings(uri);
  }

  /** A transcript that need not be open: as the client has it, else as it lies on the disk; undefined where there is none. */
  async transcript(uri: string): Promise<Transcript | undefined> {
    return (await this.parseAny(uri))?.transcript;
  }

  /** The URI of a file as another one names it; undefined where there is no such file. */
  async fileBeside(uri: string, path: string): Promise<string | undefined> {
    if (!uri.includes('://')) return undefined;
    const file = uriFrom(folderOf(uri), path);
    const folder = folderOf(file);
    const entries = await this.#around.readFolder(folder);
    return entries.some(({ name, isFolder }) => !isFolder && uriIn(folder, name) === file) ? file : undefined;
  }

  forget(uri: string): void {
    this.#parsedDocuments.delete(uri);
    this.#settings.delete(uri);
    this.refusedProposals.forget(uri);
  }

  /** Whatever was known of settings is fetched anew when it is next needed. */
  settingsChanged(): void {
    this.#settings.clear();
    this.#clientConfigurations.clear();
    this.index.forget();
  }

  /** The same for configuration files and rosters. */
  configurationsChanged(): void {
    this.settingsChanged();
    this.configurations.forget();
    this.configurations.clearDiagnostics();
  }

  /** A document whose version before is known is read only where it was changed since. */
  #parseOpen(document: OpenDocument, settings: FileSettings, known: ParsedDocument | undefined): ParsedDocument {
    const change = known && document.changeSince(known.version);
    if (known && change) return known.next(document.version, known.parsed.revised(document.lines, change));
    const parsed = DocumentVersion.read(document.getText(), settings, this.#options);
    return new ParsedDocument(document, this.#nextId(), parsed, settings);
  }

  get #options(): IncrementalOptions {
    const { encoding } = this.#around;
    if (encoding === 'utf-16') return {};
    return { countLines: (text, starts) => linesFor(text, encoding, starts) };
  }

  #nextId(): string {
    this.#readingCount += 1;
    return String(this.#readingCount);
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
    const folder = folderOf(uri);
    const governing = uri.includes('://') ? await this.configurations.forFolder(folder) : undefined;
    const configuration = governing?.configuration ?? (await this.#clientConfiguration(folder, uri));
    const path = governing === undefined ? uri : pathWithin(governing.folder, uri);
    const settings = settingsFor(configuration, path);
    return withNamedFiles(settings, governing ?? { rosters: new Map(), packs: [] });
  }

  /** Asked once for a folder: that of a file cannot be told from those of its neighbours. */
  #clientConfiguration(folder: string, uri: string): Promise<Configuration> {
    const known = this.#clientConfigurations.get(folder);
    if (known !== undefined) return known;
    const asked = this.#askClient(uri);
    this.#clientConfigurations.set(folder, asked);
    return asked;
  }

  async #askClient(uri: string): Promise<Configuration> {
    const given = await this.#around.clientSettings(uri).catch((reason: unknown) => this.#around.log(String(reason)));
    const { attribution, rules: levels } = asSettings(given);
    const { configuration, problems } = readConfiguration(JSON.stringify({ attribution, rules: levels }), ruleIds);
    for (const { message } of problems) this.#around.log(`In the editor's settings: ${message}`);
    return configuration;
  }
}

const ruleIds = rules.map(({ id }) => id);

function asSettings(value: unknown): { attribution?: unknown; rules?: unknown } {
  if (typeof value !== 'object' || value === null) return {};
  const { attribution, rules: levels } = value as { attribution?: unknown; rules?: unknown };
  return { attribution: attribution ?? undefined, rules: levels ?? undefined };
}
