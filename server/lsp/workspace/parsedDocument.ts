import {
  type FileSettings,
  type Manuscript,
  type Problem,
  Review,
  type ShownProblem,
  type Span,
  type Statistics,
  statistics,
  type Time,
  type Transcript,
  timesOf,
} from '../../core/index.ts';

/** What is wrong with a version of a document, and a name that no other list of problems has. */
interface Reviewed {
  readonly id: string;
  readonly review: Review;
}

/** One version of a document, understood. What is dear to compute is computed once, when somebody asks. */
export class ParsedDocument {
  readonly uri: string;
  readonly version: number;
  readonly manuscript: Manuscript;
  readonly settings: FileSettings;
  readonly #id: string;
  /** The last version before this one of which somebody wanted to know what is wrong with it. */
  #before: Reviewed | undefined;
  #reviewed: Reviewed | undefined;
  #statistics: Statistics | undefined;
  #times: readonly (readonly Time[])[] | undefined;

  /** `id` is one that no other reading has, of whatever document; `before` is of the same document, by the same settings. */
  constructor(
    { uri, version }: { readonly uri: string; readonly version: number },
    id: string,
    manuscript: Manuscript,
    settings: FileSettings,
    before?: ParsedDocument,
  ) {
    this.uri = uri;
    this.version = version;
    this.manuscript = manuscript;
    this.settings = settings;
    this.#id = id;
    this.#before = before && (before.#reviewed ?? before.#before);
  }

  get transcript(): Transcript {
    return this.manuscript.transcript;
  }

  /** Stays the same as long as the problems do, whatever else is written. */
  get problemsId(): string {
    return this.#review.id;
  }

  /** The first problems as they are shown, and how many there are. */
  shownProblems(most: number): { readonly first: readonly ShownProblem[]; readonly total: number } {
    return this.#review.review.shown(most);
  }

  /** The problems that touch a span, with their fixes. */
  problemsTouching(span: Span): readonly Problem[] {
    return this.#review.review.touching(span);
  }

  get problems(): readonly Problem[] {
    return this.#review.review.problems;
  }

  get statistics(): Statistics {
    this.#statistics ??= statistics(this.transcript);
    return this.#statistics;
  }

  /** The times that the text gives, one list for each section that has some. */
  get times(): readonly (readonly Time[])[] {
    this.#times ??= timesOf(this.manuscript);
    return this.#times;
  }

  get #review(): Reviewed {
    if (this.#reviewed) return this.#reviewed;
    const before = this.#before;
    const review = new Review(this.manuscript, this.settings, before?.review);
    this.#reviewed = { review, id: before && review.isAsBefore ? before.id : this.#id };
    this.#before = undefined; // which holds a version of the document that nobody needs any more
    return this.#reviewed;
  }
}
