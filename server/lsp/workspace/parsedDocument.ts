import {
  attributionProgress,
  type DocumentVersion,
  type FileSettings,
  type Problem,
  type Progress,
  type ShownProblem,
  type Span,
  type Statistics,
  statistics,
  type TextEdit,
  type Time,
  type Transcript,
} from '../../core/index.ts';

/** Where a document comes from. */
export interface DocumentSource {
  readonly uri: string;
  /** Null if the document is not open, and was read from its file. */
  readonly version: number | null;
}

/** One version of a document, parsed. Everything is computed when it is first read. */
export class ParsedDocument {
  readonly uri: string;
  /** The version that the client gave an open document; 0 for a file that is not open. */
  readonly version: number;
  /** The version that edits of this document name; null for a file that is not open. */
  readonly versionForEdits: number | null;
  readonly parsed: DocumentVersion;
  readonly settings: FileSettings;
  readonly #id: string;
  #statistics: Statistics | undefined;
  #progress: Progress | undefined;

  /** @param id another for each document and for each settings: the versions of a document by the same settings share it */
  constructor({ uri, version }: DocumentSource, id: string, parsed: DocumentVersion, settings: FileSettings) {
    this.uri = uri;
    this.version = version ?? 0;
    this.versionForEdits = version;
    this.parsed = parsed;
    this.settings = settings;
    this.#id = id;
  }

  /** The next version. */
  next(version: number, parsed: DocumentVersion): ParsedDocument {
    return new ParsedDocument({ uri: this.uri, version }, this.#id, parsed, this.settings);
  }

  get transcript(): Transcript {
    return this.parsed.transcript;
  }

  /** Reads the document again with edits. */
  readonly reread = (edits: readonly TextEdit[]): Transcript => this.parsed.edited(edits).transcript;

  /** Stays the same from version to version as long as the problems that are shown do. */
  get problemsId(): string {
    return `${this.#id}.${this.parsed.problems.revision}`;
  }

  /** The first problems as they are shown, and how many there are. */
  shownProblems(most: number): { readonly first: readonly ShownProblem[]; readonly total: number } {
    return this.parsed.problems.shown(most);
  }

  /** The problems that touch a span, with their fixes. */
  problemsTouching(span: Span): readonly Problem[] {
    return this.parsed.problems.touching(span);
  }

  get problems(): readonly Problem[] {
    return this.parsed.problems.all;
  }

  get statistics(): Statistics {
    this.#statistics ??= statistics(this.transcript);
    return this.#statistics;
  }

  /** How far it is attributed. */
  get progress(): Progress {
    this.#progress ??= attributionProgress(this.transcript);
    return this.#progress;
  }

  /** The times that the text gives, one list for each section that has some. */
  get times(): readonly (readonly Time[])[] {
    return this.parsed.times;
  }
}
