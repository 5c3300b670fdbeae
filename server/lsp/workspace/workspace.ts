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
import { type Files, folderOf, largestClosedTranscript } from '../../project/index.ts';
import { type Encoding, linesFor } from '../convert/encoding.ts';
import { isWithin, sameUri } from '../convert/uris.ts';
import { FileIndex } from './fileIndex.ts';
import type { OpenDocument } from './openDocument.ts';
import { ParsedDocument } from './parsedDocument.ts';
import { RefusedProposals } from './refusedProposals.ts';
import { UnreadFiles } from './unreadFiles.ts';
import { WorkspaceProjects } from './workspaceProjects.ts';

/** What the workspace needs from the world around it. */
export interface WorkspaceHost {
  readonly files: Files;
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
  /** The configuration, rosters and packs of each folder. */
  readonly projects: WorkspaceProjects;
  readonly refusedProposals = new RefusedProposals();
  /** What is known of all transcripts in the folders. */
  readonly index: FileIndex;
  readonly unreadFiles: UnreadFiles;

  constructor(around: WorkspaceHost) {
    this.#around = around;
    this.projects = new WorkspaceProjects(around);
    this.unreadFiles = new UnreadFiles((uri, diagnostics) => around.showDiagnostics(uri, diagnostics));
    this.index = new FileIndex({
      projects: this.projects,
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
    const text = await this.#readClosed(uri);
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

  /**
   * The URI of a file as another one names it. Undefined if there is no such file, or if it lies neither in the same
   * project nor in a folder that the client has open.
   */
  async fileBeside(uri: string, path: string): Promise<string | undefined> {
    if (!uri.includes('://')) return undefined;
    const { files } = this.#around;
    const folder = folderOf(sameUri(uri));
    const file = files.resolve(folder, path);
    const { folder: root } = await this.projects.rootOf(folder);
    for (const around of [root, ...this.folders.map(sameUri)]) {
      if (isWithin(around, file) && (await files.kindOf(file, around)) === 'file') return file;
    }
    return undefined;
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
    this.projects.forget();
    this.unreadFiles.forgetAll();
  }

  /** A file has changed on the disk, or a document was opened, changed or closed. */
  fileChanged(uri: string): void {
    this.index.changed(uri);
    this.unreadFiles.forget(uri);
  }

  /** The text of a transcript that is not open; undefined if it cannot be read, which is shown in the file. */
  async #readClosed(uri: string): Promise<string | undefined> {
    if (this.unreadFiles.has(uri)) return undefined;
    const read = await this.#around.files.read(uri, { most: largestClosedTranscript });
    if ('text' in read) return read.text;
    if (!read.isMissing) this.unreadFiles.add(uri, read.fault);
    return undefined;
  }

  /** A document whose version before is known is read only where it was changed since. */
  #parseOpen(document: OpenDocument, settings: FileSettings, known: ParsedDocument | undefined): ParsedDocument {
    const change = known && document.changeSince(known.version);
    if (known && change) return known.next(document.version, known.parsed.revised(document.lines, change));
    const parsed = DocumentVersion.read(document.text, settings, this.#options);
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
    const place = sameUri(uri);
    const project = uri.includes('://') ? await this.projects.forFolder(folderOf(place)) : undefined;
    if (project !== undefined) return this.projects.settingsOf(place, project);
    const configuration = await this.#clientConfiguration(folderOf(uri), uri);
    return withNamedFiles(settingsFor(configuration, ''), { rosters: new Map(), packs: [] });
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
