import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type LineChange, Lines } from '../../core/index.ts';
import { largestOpenTranscript, longestOpenLine, whyUnchecked } from '../../project/index.ts';
import { fileName } from '../convert/uris.ts';

/**
 * A document that the client has open, kept as a list of lines. `vscode-languageserver-textdocument` keeps one string and
 * builds it again for each edit, which takes longer the longer the document is; docs/performance.md has both times.
 */
export class OpenDocument {
  readonly uri: string;
  #version: number;
  #revision = 0;
  /** Each with its line break. */
  #lines: string[];
  /** The whole text, as long as no line has changed since it came. */
  #text: string | undefined;
  /** What the last edits changed; undefined for an edit that replaced the whole text. */
  readonly #changes: (LineChange | undefined)[] = [];
  /** UTF-16 units of all lines. */
  #length: number;
  #longLines: number;
  #foreign: { readonly revision: number; readonly reason: string | undefined } | undefined;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.#version = version;
    this.#lines = splitLines(text);
    this.#text = text;
    this.#length = text.length;
    this.#longLines = countLong(this.#lines);
  }

  /** What of the document is too large to be read in an editor; undefined if it may be read. */
  get excess(): Excess | undefined {
    if (this.#length > largestOpenTranscript) return { line: 0, length: this.#length, of: 'text' };
    if (this.#longLines === 0) return undefined;
    const line = this.#lines.findIndex(isLong);
    return { line, length: this.#line(line).length, of: 'line' };
  }

  /** Why it is not checked as a transcript, as the end of a sentence, if it is a file of another program. */
  get foreignReason(): string | undefined {
    if (this.#foreign?.revision !== this.#revision) {
      const reason = foreignReason(this.uri, (length) => this.#beginning(length));
      this.#foreign = { revision: this.#revision, reason };
    }
    return this.#foreign.reason;
  }

  get version(): number {
    return this.#version;
  }

  /** Grows by one with each edit, whatever versions the client gives. */
  get revision(): number {
    return this.#revision;
  }

  /** All lines, each with its line break. Not a copy: valid until the next edit. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  get text(): string {
    return this.#text ?? this.#lines.join('');
  }

  /** Makes one edit. Characters count in UTF-16 units; positions outside the text are moved to its nearest place. */
  update(change: TextDocumentContentChangeEvent, version: number): void {
    this.#changes.push(this.#apply(change));
    if (this.#changes.length > MOST_CHANGES) this.#changes.shift();
    this.#revision += 1;
    this.#version = version;
  }

  /** The lines that have changed since an earlier revision; undefined where that is no longer known, or none has. */
  changeSince(revision: number): LineChange | undefined {
    const count = this.#revision - revision;
    if (count > this.#changes.length) return undefined;
    let all: LineChange | undefined;
    for (const change of count === 0 ? [] : this.#changes.slice(-count)) {
      if (change === undefined) return undefined;
      all = all ? joinChanges(all, change) : change;
    }
    return all;
  }

  /** The first lines, with more than so many characters if the document has them. */
  #beginning(length: number): string {
    let text = '';
    for (let line = 0; line < this.#lines.length && text.length <= length; line++) text += this.#line(line);
    return text;
  }

  /** Returns which lines changed; undefined for all. */
  #apply(change: TextDocumentContentChangeEvent): LineChange | undefined {
    this.#text = undefined;
    if (!('range' in change)) {
      this.#lines = splitLines(change.text);
      this.#text = change.text;
      this.#length = change.text.length;
      this.#longLines = countLong(this.#lines);
      return undefined;
    }
    const [start, end] = inOrder(this.#nearest(change.range.start), this.#nearest(change.range.end));
    let first = start.line;
    let text =
      this.#line(start.line).slice(0, start.character) + change.text + this.#line(end.line).slice(end.character);
    // A CR at the end of the line above and a LF that now follows it are one line break.
    if (text.startsWith('\n') && this.#lines[first - 1]?.endsWith('\r')) {
      first -= 1;
      text = this.#line(first) + text;
    }
    const added = splitLines(text);
    // A text that ends in a line break has an empty last line, whose place the next line of the document takes.
    if (end.line + 1 < this.#lines.length && added.at(-1) === '') added.pop();
    const removed = end.line + 1 - first;
    this.#replaceLines(first, removed, added);
    return { first, removed, added: added.length };
  }

  #replaceLines(first: number, removed: number, added: readonly string[]): void {
    const gone = this.#lines.slice(first, first + removed);
    this.#length += lengthOf(added) - lengthOf(gone);
    this.#longLines += countLong(added) - countLong(gone);
    if (added.length <= MOST_ARGUMENTS) this.#lines.splice(first, removed, ...added);
    else this.#lines = [...this.#lines.slice(0, first), ...added, ...this.#lines.slice(first + removed)];
  }

  #nearest({ line, character }: Position): Position {
    const last = this.#lines.length - 1;
    if (line > last) return { line: last, character: this.#line(last).length };
    return { line, character: Math.min(character, lengthWithoutBreak(this.#line(line))) };
  }

  #line(line: number): string {
    return this.#lines[line] ?? '';
  }
}

/** Why a text is not checked as a transcript, as the end of a sentence: see `whyUnchecked`. `beginning` may have a byte order mark. */
export function foreignReason(uri: string, beginning: (length: number) => string): string | undefined {
  return whyUnchecked(fileName(uri), (length) => beginning(length).replace(/^\ufeff/, ''), IMPORT);
}

const IMPORT = 'import it with *Colloquy: Import as Transcript* or with `colloquy convert`';

/** More than can be read while somebody types. */
export interface Excess {
  /** From 0. */
  readonly line: number;
  /** UTF-16 units of the whole text or of the line. */
  readonly length: number;
  readonly of: 'text' | 'line';
}

function isLong(line: string): boolean {
  return line.length > longestOpenLine;
}

function countLong(lines: readonly string[]): number {
  return lines.reduce((count, line) => (isLong(line) ? count + 1 : count), 0);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

/** How many edits are remembered. A document that is parsed less often is parsed as a whole. */
const MOST_CHANGES = 1000;

/** A call takes some ten thousand arguments, and a paste can have more lines. */
const MOST_ARGUMENTS = 1000;

function splitLines(text: string): string[] {
  const { starts } = new Lines(text);
  return Array.from(starts, (start, line) => text.slice(line === 0 ? 0 : start, starts[line + 1] ?? text.length));
}

function lengthWithoutBreak(line: string): number {
  if (line.endsWith('\r\n')) return line.length - 2;
  return line.endsWith('\n') || line.endsWith('\r') ? line.length - 1 : line.length;
}

function inOrder(one: Position, other: Position): readonly [Position, Position] {
  const isAfter = one.line > other.line || (one.line === other.line && one.character > other.character);
  return isAfter ? [other, one] : [one, other];
}

/** Two changes as one; the second is made in what the first one left. */
function joinChanges(one: LineChange, other: LineChange): LineChange {
  const first = Math.min(one.first, other.first);
  const end = Math.max(one.first + one.added, other.first + other.removed);
  return { first, removed: end - one.added + one.removed - first, added: end - other.removed + other.added - first };
}
