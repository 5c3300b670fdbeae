import { formatNumber, nameKey } from '../../core/index.ts';
import { findTranscripts, mostFiles, mostFolders, type Projects, type Search, wouldFind } from '../../project/index.ts';
import { fileName, isWithin, sameUri } from '../convert/uris.ts';
import { type FileSummary, summarise } from './fileSummary.ts';
import type { ParsedDocument } from './parsedDocument.ts';

/** What the index needs from the workspace. */
export interface FileIndexHost {
  readonly projects: Projects;
  /** The folders of the workspace, as URIs. Without any, only open files are known. */
  folders(): readonly string[];
  /** Every transcript that the client has open. */
  openUris(): readonly string[];
  /** As the client has it open, else as it is on the disk; undefined if it cannot be read. */
  parse(uri: string): Promise<ParsedDocument | undefined>;
  log(message: string): void;
  /** Shows a message to the user. */
  warn(message: string): void;
}

/** How long work is watched and ended. */
export interface Work {
  /** Throws if the answer is no longer wanted. */
  check(): void;
  /** Says how many of the files that were not known before are read. */
  report(done: number, all: number): void;
}

/**
 * Summaries of all transcripts in the workspace's folders, and of those that are open besides. Nothing is read before a
 * request needs it; then each file is read once, and again when it changes.
 */
export class FileIndex {
  readonly #host: FileIndexHost;
  readonly #summaries = new Map<string, FileSummary>();
  /** The files that are being read; a file that changes meanwhile is taken out, so that its old summary is not kept. */
  readonly #reading = new Map<string, object>();
  #found: Set<string> | undefined;
  /** Files that may be new or gone since everything was found, each with the event that said so. */
  readonly #touched = new Map<string, object>();
  /** The folders for which it was said that they have too many files. */
  readonly #warned = new Set<string>();
  /** Grows with every change that a running search may have missed. */
  #generation = 0;

  constructor(host: FileIndexHost) {
    this.#host = host;
  }

  /** The URI of every transcript; those of open documents as the client writes them. */
  async uris(check: Work['check']): Promise<string[]> {
    const open = this.#host.openUris();
    const openKeys = new Set(open.map(sameUri));
    const found = await this.#search(check);
    return [...open, ...[...found].filter((uri) => !openKeys.has(uri))];
  }

  /** A summary of each transcript. */
  async summaries(work: Work): Promise<FileSummary[]> {
    const uris = await this.uris(work.check);
    const unread = uris.filter((uri) => !this.#summaries.has(sameUri(uri))).length;
    const summaries: FileSummary[] = [];
    let read = 0;
    for (const uri of uris) {
      work.check();
      const known = this.#summaries.get(sameUri(uri));
      const summary = known ?? (await this.#read(uri));
      if (summary !== undefined) summaries.push(summary);
      if (known === undefined) work.report(++read, unread);
    }
    return summaries;
  }

  /** The transcripts in which a speaker with this full name is labelled, one after the other. */
  async *naming(name: string, work: Work): AsyncGenerator<ParsedDocument> {
    const key = nameKey(name);
    for (const { uri, names } of await this.summaries(work)) {
      work.check();
      if (!names.has(key)) continue;
      const document = await this.#host.parse(uri);
      if (document !== undefined) yield document;
    }
  }

  /** A document was opened, changed or closed, or a file changed on the disk. */
  changed(uri: string): void {
    // Called for every letter; most of the time no summary was ever wanted.
    if (this.#summaries.size + this.#reading.size === 0) return;
    this.#summaries.delete(sameUri(uri));
    this.#reading.delete(sameUri(uri));
  }

  /**
   * A file on the disk is new, changed or gone. Which of these it is, the next request finds out: events come twice, late
   * and in another order.
   */
  touched(uri: string): void {
    this.changed(uri);
    this.#generation += 1;
    this.#touched.set(sameUri(uri), {});
  }

  /** Folders or configurations have changed: the next request searches again. */
  forget(): void {
    this.#generation += 1;
    this.#summaries.clear();
    this.#reading.clear();
    this.#touched.clear();
    this.#found = undefined;
  }

  async #read(uri: string): Promise<FileSummary | undefined> {
    const key = sameUri(uri);
    const reading = {};
    this.#reading.set(key, reading);
    const document = await this.#host.parse(uri);
    if (document === undefined) return undefined;
    const summary = summarise(document.transcript, uri);
    if (this.#reading.get(key) === reading) {
      this.#reading.delete(key);
      this.#summaries.set(key, summary);
    }
    return summary;
  }

  async #search(check: Work['check']): Promise<ReadonlySet<string>> {
    if (this.#found !== undefined) return this.#lookAtTouched(this.#found);
    const before = this.#generation;
    const found = new Set<string>();
    for (const folder of this.#folders) {
      const { places, isWhole } = await findTranscripts(folder, { ...this.#searchOptions, check });
      for (const uri of places) found.add(uri);
      if (!isWhole) this.#warnOnce(folder);
    }
    if (before === this.#generation) this.#found = found;
    return found;
  }

  #warnOnce(folder: string): void {
    if (this.#warned.has(folder)) return;
    this.#warned.add(folder);
    const most = `${formatNumber(mostFiles)} transcripts or ${formatNumber(mostFolders)} folders`;
    this.#host.warn(
      `${fileName(folder)} has more than ${most}. Symbols, references and renames leave out the rest; open a smaller folder, or name what to leave out under \`ignores\` in colloquy.yml.`,
    );
  }

  async #lookAtTouched(found: Set<string>): Promise<ReadonlySet<string>> {
    for (const [uri, event] of this.#touched) {
      const isThere = await this.#isThere(uri);
      // If it was touched again meanwhile, the next request looks at it again.
      if (this.#touched.get(uri) === event) this.#touched.delete(uri);
      if (isThere) found.add(uri);
      else found.delete(uri);
    }
    return found;
  }

  async #isThere(uri: string): Promise<boolean> {
    const folder = this.#folders.find((one) => isWithin(one, uri));
    if (folder === undefined || !(await wouldFind(uri, folder, this.#searchOptions))) return false;
    return (await this.#host.projects.files.kindOf(uri)) !== 'missing';
  }

  get #folders(): string[] {
    return this.#host.folders().map((uri) => sameUri(uri).replace(/\/$/, ''));
  }

  get #searchOptions(): Search {
    return {
      projects: this.#host.projects,
      complain: (uri, why) => this.#host.log(`${uri}: ${why}.`),
      most: { folders: mostFolders, files: mostFiles },
    };
  }
}
