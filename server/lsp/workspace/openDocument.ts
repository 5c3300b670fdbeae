import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type LineChange, Lines } from '../../core/index.ts';

interface Remembered {
  readonly version: number;
  readonly change: LineChange | undefined;
}

/**
 * A document that a client has open, as its lines. `vscode-languageserver-textdocument` keeps one string, which an edit
 * builds anew: 8 ms for each key in a file of 10 MB, and at times 60. To put one line in the place of another takes
 * less than a thousandth of that.
 */
export class OpenDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  /** Each with its line break. */
  #lines: string[];
  /** All of them, until one changes: whoever reads them then holds the same text in memory as they do. */
  #text: string | undefined;
  /** What each edit changed; undefined where that is the whole text. */
  readonly #changes: Remembered[] = [];
  /** Edits up to this version are not remembered. */
  #forgotten = Number.NEGATIVE_INFINITY;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#lines = splitLines(text);
    this.#text = text;
  }

  get version(): number {
    return this.#version;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** All lines, each with its line break. Only until the next edit: they are not copied. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Makes edits one after another: each counts in the text that the one before it has left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) this.#remember(version, this.#make(change));
    this.#version = version;
  }

  /** The lines that are other than in an earlier version; undefined where nobody knows any more. */
  changeSince(version: number): LineChange | undefined {
    if (version < this.#forgotten) return undefined;
    let all: LineChange | undefined;
    for (let i = this.#changes.length - 1; i >= 0; i--) {
      const one = this.#changes[i] as Remembered;
      if (one.version <= version) break;
      if (one.change === undefined) return undefined;
      all = all ? together(one.change, all) : one.change;
    }
    return all;
  }

  getText(range?: Range): string {
    if (range === undefined) return this.#text ?? this.#lines.join('');
    const [start, end] = inOrder(this.#inside(range.start), this.#inside(range.end));
    const first = this.#line(start.line);
    if (start.line === end.line) return first.slice(start.character, end.character);
    const between = this.#lines.slice(start.line + 1, end.line);
    return [first.slice(start.character), ...between, this.#line(end.line).slice(0, end.character)].join('');
  }

  positionAt(offset: number): Position {
    let left = Math.max(0, offset);
    const last = this.#lines.length - 1;
    for (let line = 0; line < last; line++) {
      const { length } = this.#line(line);
      if (left < length) return { line, character: Math.min(left, withoutBreak(this.#line(line))) };
      left -= length;
    }
    return { line: last, character: Math.min(left, this.#line(last).length) };
  }

  offsetAt(position: Position): number {
    const { line, character } = this.#inside(position);
    let offset = character;
    for (let i = 0; i < line; i++) offset += this.#line(i).length;
    return offset;
  }

  getLineRange(line: number): Range {
    const { line: inside } = this.#inside({ line, character: 0 });
    const isBehind = line > inside;
    const character = line < 0 ? 0 : isBehind ? this.#line(inside).length : withoutBreak(this.#line(inside));
    return { start: { line: inside, character: 0 }, end: { line: inside, character } };
  }

  getEOLCharacters(line: number): string {
    const text = this.#line(line);
    return text.slice(withoutBreak(text));
  }

  #make(change: TextDocumentContentChangeEvent): LineChange | undefined {
    this.#text = undefined;
    if (!('range' in change)) {
      this.#lines = splitLines(change.text);
      this.#text = change.text;
      return undefined;
    }
    const [start, end] = inOrder(this.#inside(change.range.start), this.#inside(change.range.end));
    let first = start.line;
    let text =
      this.#line(start.line).slice(0, start.character) + change.text + this.#line(end.line).slice(end.character);
    // Nearly all that is typed is within a line.
    if (start.line === end.line && !/[\r\n]/.test(change.text) && !text.startsWith('\n')) {
      this.#lines[first] = text;
      return { first, removed: 1, added: 1 };
    }
    // A line that ends in CR alone ends in CR LF when a LF comes below it.
    if (text.startsWith('\n') && this.#lines[first - 1]?.endsWith('\r')) text = this.#line(--first) + text;
    const added = splitLines(text);
    // Behind the last line break of what is not the end of the document, its next line stands.
    if (end.line + 1 < this.#lines.length && added.at(-1) === '') added.pop();
    const removed = end.line + 1 - first;
    this.#replace(first, removed, added);
    return { first, removed, added: added.length };
  }

  #replace(first: number, removed: number, added: readonly string[]): void {
    if (added.length <= MOST_ARGUMENTS) this.#lines.splice(first, removed, ...added);
    else this.#lines = [...this.#lines.slice(0, first), ...added, ...this.#lines.slice(first + removed)];
  }

  #remember(version: number, change: LineChange | undefined): void {
    this.#changes.push({ version, change });
    if (this.#changes.length > MOST_REMEMBERED) this.#forgotten = this.#changes.shift()?.version ?? version;
  }

  /** A place of the text: a line behind the last is its end, a character behind a line's end is the line's end. */
  #inside({ line, character }: Position): Position {
    if (line < 0) return { line: 0, character: 0 };
    const last = this.#lines.length - 1;
    if (line > last) return { line: last, character: this.#line(last).length };
    return { line, character: Math.max(0, Math.min(character, withoutBreak(this.#line(line)))) };
  }

  #line(line: number): string {
    return this.#lines[line] ?? '';
  }
}

/** Whoever has not looked for so many edits reads everything. */
const MOST_REMEMBERED = 1000;

/** A call takes some ten thousand arguments; a paste may have more lines. */
const MOST_ARGUMENTS = 1000;

function splitLines(text: string): string[] {
  const { starts } = new Lines(text);
  return Array.from(starts, (start, line) => text.slice(line === 0 ? 0 : start, starts[line + 1] ?? text.length));
}

function withoutBreak(line: string): number {
  if (line.endsWith('\r\n')) return line.length - 2;
  return line.endsWith('\n') || line.endsWith('\r') ? line.length - 1 : line.length;
}

function inOrder(one: Position, other: Position): readonly [Position, Position] {
  const isBehind = one.line > other.line || (one.line === other.line && one.character > other.character);
  return isBehind ? [other, one] : [one, other];
}

/** Two changes, the second made in what the first one left, as one. */
function together(one: LineChange, other: LineChange): LineChange {
  const first = Math.min(one.first, other.first);
  const end = Math.max(one.first + one.added, other.first + other.removed);
  return { first, removed: end - one.added + one.removed - first, added: end - other.removed + other.added - first };
}
