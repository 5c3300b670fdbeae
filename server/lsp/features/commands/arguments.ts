import { ErrorCodes, Position, Range, ResponseError } from 'vscode-languageserver';

/** The one argument of a command: an object, of which each field is checked before it is used. */
export class CommandArguments {
  readonly #command: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(command: string, given: readonly unknown[] | undefined) {
    const [first] = given ?? [];
    this.#command = command;
    this.#fields = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  }

  get uri(): string {
    const { uri } = this.#fields;
    return typeof uri === 'string' ? uri : this.#refuse('`uri` must be the URI of a document');
  }

  /** Absent where the caller does not mind which version it is. */
  get version(): number | undefined {
    const { version } = this.#fields;
    if (version === undefined || version === null) return undefined;
    return typeof version === 'number' ? version : this.#refuse('`version` must be a number');
  }

  get line(): number {
    const { position } = this.#fields;
    return Position.is(position) ? position.line : this.#refuse('`position` must be a position');
  }

  /** From `range`, or else from `position`. A range that ends before a line's first character leaves that line out. */
  get lines(): { first: number; last: number } {
    const { range } = this.#fields;
    if (range === undefined) return { first: this.line, last: this.line };
    const { start, end } = this.range;
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return { first: start.line, last };
  }

  /** Whether they speak of another version of the document than this one. Without a version they are about any. */
  areOutdated(version: number): boolean {
    return this.version !== undefined && this.version !== version;
  }

  get range(): Range {
    const { range } = this.#fields;
    return Range.is(range) ? range : this.#refuse('`range` must be a range');
  }

  get hasRange(): boolean {
    return this.#fields.range !== undefined && this.#fields.range !== null;
  }

  get text(): string {
    const { text } = this.#fields;
    return typeof text === 'string' ? text : this.#refuse('`text` must be a text');
  }

  /** Undefined where it is null: somebody who is not known. */
  get speaker(): string | undefined {
    const { speaker } = this.#fields;
    if (speaker === null) return undefined;
    return typeof speaker === 'string' ? speaker : this.#refuse('`speaker` must be a name, or null');
  }

  /** At least one; undefined stands for somebody who is not known. */
  get speakers(): (string | undefined)[] {
    const { speakers } = this.#fields;
    if (!Array.isArray(speakers) || speakers.length === 0) return this.#refuse('`speakers` must be a list of names');
    return speakers.map((one) =>
      typeof one === 'string' || one === null ? (one ?? undefined) : this.#refuse('a speaker must be a name, or null'),
    );
  }

  get like(): unknown {
    return this.#fields.like;
  }

  /** Whether the speaker is to be put on the roster. */
  get isNew(): boolean {
    return this.#fields.isNew === true;
  }

  get kind(): 'question' | 'answer' {
    const { kind } = this.#fields;
    return kind === 'question' || kind === 'answer' ? kind : this.#refuse('`kind` must be `question` or `answer`');
  }

  /** From 0 to 1; what is as likely as that is likely enough. Where nothing is said, nothing is. */
  get sureness(): number {
    const { sureness } = this.#fields;
    if (sureness === undefined || sureness === null) return Number.POSITIVE_INFINITY;
    return typeof sureness === 'number' ? sureness : this.#refuse('`sureness` must be a number from 0 to 1');
  }

  get direction(): 'forward' | 'backward' {
    const { direction } = this.#fields;
    if (direction === undefined || direction === 'forward') return 'forward';
    return direction === 'backward' ? direction : this.#refuse('`direction` must be `forward` or `backward`');
  }

  #refuse(message: string): never {
    throw new ResponseError(ErrorCodes.InvalidParams, `${this.#command}: ${message}.`);
  }
}
