import { URI } from 'vscode-uri';
import { type GitIgnore, nameKey, type Transcript } from '../core/index.ts';
import type { Configurations } from './configurations.ts';
import { folderOf, isWithin, pathWithin, sameUri } from './convert/uris.ts';
import type { Files } from './files.ts';
import { gitIgnoreAt } from './gitIgnore.ts';
import { findTranscripts, isIncluded, isSkipped } from './search.ts';
import { type FileSummary, summarise } from './workspace/fileSummary.ts';

/** What the index needs from the world around it. */
export interface IndexSurroundings extends Files {
  readonly configurations: Configurations;
  /** The workspace's folders, as URIs; none for a file that is opened alone, and then nothing else is looked at. */
  folders(): readonly string[];
  /** Every transcript that the client has open. */
  openUris(): readonly string[];
  /** As the client has it, else as it lies on the disk. */
  transcript(uri: string): Promise<Transcript | undefined>;
  log(message: string): void;
}

/** How work that may take long is watched and ended. */
export interface Work {
  /** Throws where nobody waits for the answer any longer. */
  check(): void;
  /** So many of those files are read that were not known before. */
  report(done: number, all: number): void;
}

/** A transcript that is read for one request, open or not. */
export interface Indexed {
  readonly uri: string;
  readonly transcript: Transcript;
}

/**
 * What is known of all transcripts in the workspace's folders, and of those that are open besides. Nothing is read
 * before somebody asks; then each file is read once, and again when it changes.
 */
export class Index {
  readonly #around: IndexSurroundings;
  readonly #summaries = new Map<string, FileSummary>();
  /** What is being read; taken out where the file changes meanwhile, so that what is old is not kept. */
  readonly #reading = new Map<string, object>();
  #found: Set<string> | undefined;
  /** Files that are new since everything was found. */
  readonly #created = new Set<string>();
  /** Grows with everything that a search may have missed. */
  #generation = 0;

  constructor(around: IndexSurroundings) {
    this.#around = around;
  }

  /** Every transcript, as the client has named it where it is open. */
  async uris(check: Work['check']): Promise<string[]> {
    const open = this.#around.openUris();
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

  /** The transcripts in which somebody of this full name is labelled, one after the other. */
  async *naming(name: string, work: Work): AsyncGenerator<Indexed> {
    const key = nameKey(name);
    for (const { uri, names } of await this.summaries(work)) {
      work.check();
      if (!names.has(key)) continue;
      const transcript = await this.#around.transcript(uri);
      if (transcript !== undefined) yield { uri, transcript };
    }
  }

  /** A document was opened, changed or closed, or a file was changed on the disk. */
  changed(uri: string): void {
    // Nobody has asked for summaries: to compare URIs would take a twentieth of the time of a letter.
    if (this.#summaries.size + this.#reading.size === 0) return;
    this.#summaries.delete(sameUri(uri));
    this.#reading.delete(sameUri(uri));
  }

  /** A file is new on the disk. */
  created(uri: string): void {
    this.changed(uri);
    this.#generation += 1;
    this.#created.add(sameUri(uri));
  }

  deleted(uri: string): void {
    this.changed(uri);
    this.#generation += 1;
    this.#created.delete(sameUri(uri));
    this.#found?.delete(sameUri(uri));
  }

  /** Folders or configurations have changed: all is looked for anew. */
  forget(): void {
    this.#generation += 1;
    this.#summaries.clear();
    this.#reading.clear();
    this.#created.clear();
    this.#found = undefined;
  }

  async #read(uri: string): Promise<FileSummary | undefined> {
    const key = sameUri(uri);
    const reading = {};
    this.#reading.set(key, reading);
    const transcript = await this.#around.transcript(uri);
    if (transcript === undefined) return undefined;
    const summary = summarise(transcript, uri);
    if (this.#reading.get(key) === reading) this.#summaries.set(key, summary);
    return summary;
  }

  async #search(check: Work['check']): Promise<ReadonlySet<string>> {
    if (this.#found !== undefined) return this.#withCreated(this.#found);
    const before = this.#generation;
    const found = new Set<string>();
    for (const folder of this.#around.folders()) {
      const { uris, isWhole } = await findTranscripts(sameUri(folder), {
        files: this.#around,
        configurations: this.#around.configurations,
        check,
      });
      for (const uri of uris) found.add(uri);
      if (!isWhole) this.#around.log(`${folder} holds too many files: only a part of them is searched.`);
    }
    if (before === this.#generation) this.#found = found;
    return found;
  }

  async #withCreated(found: Set<string>): Promise<ReadonlySet<string>> {
    const folders = this.#around.folders().map(sameUri);
    const gitIgnores = new Map<string, Promise<GitIgnore>>();
    for (const uri of [...this.#created]) {
      const folder = folders.find((one) => isWithin(one, uri));
      const isOurs = folder !== undefined && !pathWithin(folder, uri).split('/').some(isSkipped);
      const isWanted =
        isOurs &&
        (await isIncluded(uri, folderOf(uri), this.#around.configurations)) &&
        !(await this.#isIgnoredByGit(uri, gitIgnores));
      // It may have been deleted meanwhile.
      if (this.#created.delete(uri) && isWanted) found.add(uri);
    }
    return found;
  }

  /** Many files may be new in one folder. */
  async #isIgnoredByGit(uri: string, known: Map<string, Promise<GitIgnore>>): Promise<boolean> {
    const folder = folderOf(uri);
    const read = async () => gitIgnoreAt(folder, await this.#around.readFolder(folder), this.#around);
    const gitIgnore = known.get(folder) ?? read();
    known.set(folder, gitIgnore);
    const ignored = await gitIgnore;
    return ignored.isIgnored || ignored.ignores(URI.parse(uri).path, false);
  }
}
