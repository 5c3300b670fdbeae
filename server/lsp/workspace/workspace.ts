import type { Diagnostic } from 'vscode-languageserver';
import {
  type Configuration,
  DocumentVersion,
  defaultConfiguration,
  type FileSettings,
  type IncrementalOptions,
  type Lines,
  readConfiguration,
  rules,
  settingsFor,
  withNamedFiles,
} from '../../core/index.ts';
import { type Files, folderOf, largestClosedTranscript } from '../../project/index.ts';
import { type Encoding, linesFor } from '../convert/encoding.ts';
import { isWithin, placeOf, sameUri } from '../convert/uris.ts';
import type { EditedDocument } from '../convert/workspaceEdit.ts';
import { EarlierTexts } from './earlierTexts.ts';
import { FileIndex } from './fileIndex.ts';
import { type Excess, foreignReason, type OpenDocument } from './openDocument.ts';
import { ParsedDocument } from './parsedDocument.ts';
import { ReadingPages } from './readingPages.ts';
import { RefusedProposals } from './refusedProposals.ts';
import { UnreadFiles } from './unreadFiles.ts';
import { WorkspaceProjects } from './workspaceProjects.ts';

/** What the workspace needs from the server and the client. */
export interface WorkspaceHost {
  readonly files: Files;
  /** The unit that the client counts characters in. */
  readonly encoding: Encoding;
  /** A document that the client has open. */
  document(uri: string): OpenDocument | undefined;
  /** The URI of every document that the client has open. */
  openUris(): readonly string[];
  /** The folders that the client has open; none if it only has files open. */
  folders(): readonly string[];
  /** The client's settings for a document, not validated. */
  clientSettings(uri: string): Promise<unknown>;
  /** Shows the problems of a file that is no transcript. */
  showDiagnostics(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** Asks for events when a file changes; asking again does no harm. */
  watch(uri: string): void;
  log(message: string): void;
  /** Shows a message to the user. */
  warn(message: string): void;
}

/** Why a document is not checked: it is too large, or a file of another program. */
export type Unchecked = Excess | { readonly of: 'file'; readonly line: 0; readonly reason: string };

/** What was last parsed of an open document. */
interface ParsedRevision {
  readonly document: OpenDocument;
  readonly revision: number;
  readonly parsed: ParsedDocument;
}

/** The state of the server: what is known of open documents, of their settings and of other files. */
export class Workspace {
  readonly #around: WorkspaceHost;
  readonly #parsedDocuments = new Map<string, ParsedRevision>();
  readonly #settings = new Map<string, Promise<FileSettings>>();
  readonly #clientConfigurations = new Map<string, Promise<Configuration>>();
  #idCount = 0;
  /** The configuration, rosters and packs of each folder. */
  readonly projects: WorkspaceProjects;
  readonly refusedProposals = new RefusedProposals();
  readonly earlierTexts = new EarlierTexts();
  readonly readingPages = new ReadingPages();
  /** All transcripts in the folders. */
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
      parse: (uri) => this.parseAny(uri),
      log: (message) => around.log(message),
      warn: (message) => around.warn(message),
    });
  }

  /** Why an open document is not checked; undefined if it is not open, or is checked. */
  uncheckedOf(uri: string): Unchecked | undefined {
    const document = this.#around.document(uri);
    if (document?.excess !== undefined) return document.excess;
    return isForeign(document?.foreignReason);
  }

  /** The same of a transcript that is not open. */
  uncheckedFile({ uri, transcript: { text } }: ParsedDocument): Unchecked | undefined {
    return isForeign(foreignReason(uri, (length) => text.slice(0, length)));
  }

  /** The current version of an open document, parsed; undefined if it is not open, or too large. */
  async parse(uri: string): Promise<ParsedDocument | undefined> {
    if (this.#around.document(uri) === undefined) return undefined;
    const settings = await this.#settingsOf(uri);
    // The document may have been changed or closed while its settings were fetched.
    const document = this.#around.document(uri);
    if (document === undefined || document.excess !== undefined) return undefined;
    const last = this.#parsedDocuments.get(uri);
    const known = last?.document === document && last.parsed.settings === settings ? last : undefined;
    if (known?.revision === document.revision) return known.parsed;
    const parsed = this.#parseOpen(document, settings, known);
    this.#parsedDocuments.set(uri, { document, revision: document.revision, parsed });
    return parsed;
  }

  /** A transcript that need not be open, parsed: the open document, else the file, which is not kept. */
  async parseAny(uri: string): Promise<ParsedDocument | undefined> {
    const open = await this.parse(uri);
    if (open !== undefined || this.#around.document(uri)?.excess !== undefined) return open;
    const text = await this.#readClosed(uri);
    if (text === undefined) return undefined;
    const settings = await this.#fetchSettings(uri);
    // It is not edited, so it need not be in parts.
    const options = { ...this.#options, partSize: Number.POSITIVE_INFINITY };
    return new ParsedDocument(
      { uri, version: null },
      this.#nextId(),
      DocumentVersion.read(text, settings, options),
      settings,
    );
  }

  /** How a file is read that need not be a transcript: one of another format. */
  settingsFor(uri: string): Promise<FileSettings> {
    return this.#fetchSettings(uri);
  }

  /**
   * A file that is no transcript, such as a roster, for edits of it: with its version if the client has it open. Undefined if the
   * client has it open with other text than the lines that were read.
   */
  editedFile(uri: string, lines: Lines): EditedDocument | undefined {
    const key = this.#around.openUris().find((open) => sameUri(open) === sameUri(uri));
    const open = key === undefined ? undefined : this.#around.document(key);
    if (open !== undefined && open.text !== lines.text) return undefined;
    return { uri: key ?? uri, versionForEdits: open?.version ?? null, transcript: { lines } };
  }

  get folders(): readonly string[] {
    return this.#around.folders();
  }

  /** Shows a message to the user. */
  warn(message: string): void {
    this.#around.warn(message);
  }

  /** The client's settings for a document or a folder, not validated. */
  clientSettings(uri: string): Promise<unknown> {
    return this.#around.clientSettings(uri);
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

  /** How a text is read that belongs to no folder. */
  settingsWithoutFolder(): FileSettings {
    return withNamedFiles(settingsFor(defaultConfiguration, ''), { rosters: new Map(), packs: [] });
  }

  forget(uri: string): void {
    this.#parsedDocuments.delete(uri);
    this.#settings.delete(uri);
    this.refusedProposals.forget(uri);
    this.earlierTexts.forget(uri);
    this.readingPages.forget(uri);
  }

  /** Settings are fetched again when they are next needed. */
  settingsChanged(): void {
    this.#settings.clear();
    this.#clientConfigurations.clear();
    this.index.forget();
  }

  /** The same for configuration files, rosters and packs. */
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

  /** If an earlier revision is known, parses only what has changed since. */
  #parseOpen(document: OpenDocument, settings: FileSettings, known: ParsedRevision | undefined): ParsedDocument {
    const change = known && document.changeSince(known.revision);
    if (known && change) {
      const { parsed } = known;
      return parsed.next(document.version, parsed.parsed.revised(document.lines, change));
    }
    const parsed = DocumentVersion.read(document.text, settings, this.#options);
    return new ParsedDocument(document, this.#nextId(), parsed, settings);
  }

  get #options(): IncrementalOptions {
    const { encoding } = this.#around;
    if (encoding === 'utf-16') return {};
    return { countLines: (text, starts) => linesFor(text, encoding, starts) };
  }

  #nextId(): string {
    this.#idCount += 1;
    return String(this.#idCount);
  }

  #settingsOf(uri: string): Promise<FileSettings> {
    const known = this.#settings.get(uri);
    if (known !== undefined) return known;
    const fetched = this.#fetchSettings(uri);
    this.#settings.set(uri, fetched);
    // What failed once is tried again by the next request.
    fetched.catch(() => this.#settings.delete(uri));
    return fetched;
  }

  /** The client's settings hold only where there is no configuration file, so that all users get the same verdict. */
  async #fetchSettings(uri: string): Promise<FileSettings> {
    const place = placeOf(uri, this.folders);
    const project = place === undefined ? undefined : await this.projects.forFolder(folderOf(place));
    if (place !== undefined && project !== undefined) return this.projects.settingsOf(place, project);
    const configuration = await this.#clientConfiguration(folderOf(uri), uri);
    return withNamedFiles(settingsFor(configuration, ''), { rosters: new Map(), packs: [] });
  }

  /** Asked once for each folder. Editors have settings for folders, not for single files. */
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

function isForeign(reason: string | undefined): Unchecked | undefined {
  return reason === undefined ? undefined : { of: 'file', line: 0, reason };
}

const ruleIds = rules.map(({ id }) => id);

function asSettings(value: unknown): { attribution?: unknown; rules?: unknown } {
  if (typeof value !== 'object' || value === null) return {};
  const { attribution, rules: levels } = value as { attribution?: unknown; rules?: unknown };
  return { attribution: attribution ?? undefined, rules: levels ?? undefined };
}
