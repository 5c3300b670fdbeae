import { headingLevel, headingTitle } from '../../syntax/classify.ts';
import { splitLines } from '../../text/lines.ts';
import { slice } from '../../text/span.ts';
import type { Block } from '../documents/blocks.ts';
import { LeftOut } from '../documents/leftOut.ts';
import { readBlocks } from '../documents/readBlocks.ts';
import { tableParagraphs } from '../documents/tables.ts';
import type { DraftPart } from '../draft/draft.ts';
import type { FileContent, Imported, ReadOptions } from '../format.ts';
import { linkKey, readInline } from './inline.ts';

/**
 * Reads Markdown: headings, paragraphs, lists, quotations and tables, with the words as Markdown shows them. YAML at the start is the
 * header of a transcript. Labels are read as in a transcript. The texts of footnotes become comments at the end.
 */
export function readMarkdown({ text }: FileContent, { settings }: ReadOptions): Imported {
  const lines = splitLines(text);
  const headerEnd = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const header = headerEnd > 0 ? `${lines.slice(0, headerEnd + 1).join('\n')}\n` : '';
  const reader = new MarkdownReader(lines.slice(headerEnd + 1));
  const draft = readBlocks(reader.read(), settings, header);
  return { draft: { ...draft, parts: [...draft.parts, ...reader.notes()] }, remarks: reader.remarks() };
}

class MarkdownReader {
  readonly #lines: readonly string[];
  readonly #blocks: Block[] = [];
  readonly #leftOut = new LeftOut();
  readonly #footnotes = new Map<string, string>();
  readonly #links = new Set<string>();
  /** The lines of the paragraph that is open. */
  #open: string[] = [];
  #isQuoted = false;
  /** The characters that open a fence of code. */
  #fence = '';

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    // A link and a note may be defined below the place where they stand.
    for (const line of lines) this.#define(line);
  }

  read(): readonly Block[] {
    this.#lines.forEach((line, i) => {
      this.#readLine(line, this.#lines[i + 1] ?? '');
    });
    this.#flush();
    return this.#blocks;
  }

  notes(): DraftPart[] {
    return [...this.#footnotes].map(([name, text]) => ({ kind: 'comment', text: `Note ${name}: ${text}` }));
  }

  remarks() {
    return this.#leftOut.remarks();
  }

  #define(line: string): void {
    const [, mark, name = '', rest = ''] = definition.exec(line) ?? [];
    if (name === '') return;
    if (mark === '^') this.#footnotes.set(name, rest);
    else if (/^\S+(?:\s+["'(].*)?$/.test(rest)) this.#links.add(linkKey(name));
  }

  #readLine(written: string, next: string): void {
    if (this.#fence !== '') {
      this.#readCode(written);
      return;
    }
    const { line, isQuoted } = unquoted(written);
    if (isQuoted !== this.#isQuoted) this.#flush();
    this.#isQuoted = isQuoted;
    const trimmed = line.trim();
    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(trimmed)?.[0];
    if (fence !== undefined) {
      this.#flush();
      this.#fence = fence;
    } else if (trimmed === '') this.#flush();
    else if (this.#isDefinition(trimmed)) this.#flush();
    else if (/^ {0,3}#/.test(line) && headingLevel(trimmed, 0, trimmed.length) > 0) {
      this.#flush();
      const title = slice(trimmed, headingTitle(trimmed, 0, trimmed.length));
      this.#pushHeading(headingLevel(trimmed, 0, trimmed.length), title);
    } else if (this.#open.length > 0 && /^(?:=+|-+)$/.test(trimmed)) this.#endHeading(trimmed);
    else if (/^(?:[*_-]\s*){3,}$/.test(trimmed) && new Set(trimmed.replace(/\s/g, '')).size === 1) this.#flush();
    else if (isTableRow(trimmed) && (this.#table || isDelimiterRow(unquoted(next).line))) this.#readRow(trimmed);
    else this.#readText(line);
  }

  #readCode(line: string): void {
    const trimmed = line.trim();
    if (trimmed.startsWith(this.#fence) && trimmed.replaceAll(this.#fence[0] as string, '') === '') {
      this.#fence = '';
    } else if (trimmed !== '')
      this.#blocks.push({ kind: 'paragraph', lines: [{ text: trimmed.replace(/\s+/g, ' '), isText: true }] });
  }

  #isDefinition(line: string): boolean {
    const [, mark, name = ''] = definition.exec(line) ?? [];
    if (name === '') return false;
    if (mark === '^') return true;
    if (!this.#links.has(linkKey(name))) return false;
    this.#leftOut.add('Addresses of links', '');
    return true;
  }

  /** A line below a paragraph makes a heading of it. */
  #endHeading(line: string): void {
    const title = this.#open.join(' ');
    this.#open = [];
    this.#pushHeading(line.startsWith('=') ? 1 : 2, title);
  }

  #pushHeading(level: number, written: string): void {
    const title = this.#inline(written)
      .map(({ text }) => text)
      .join(' ');
    if (title !== '') this.#blocks.push({ kind: 'heading', level, title });
  }

  /** Rows of the table that is open. */
  #table: string[][] | undefined;

  #readRow(line: string): void {
    if (!this.#table) {
      this.#flush();
      this.#table = [];
    }
    if (!isDelimiterRow(line)) this.#table.push(splitRow(line));
  }

  #readText(line: string): void {
    if (this.#table) this.#flush();
    const item = /^\s*(?:[-*+]|\d{1,9}[.)])(?=\s)/.exec(line)?.[0];
    if (item !== undefined) this.#flush();
    // The number of a list may have been spoken; its other marks are not.
    const text = item === undefined || /\d/.test(item) ? line : line.slice(item.length);
    this.#open.push(text.trimStart());
  }

  #flush(): void {
    const table = this.#table;
    if (table) {
      this.#table = undefined;
      const cells = table.map((row) => row.map((cell) => this.#inline(cell)));
      this.#blocks.push(...tableParagraphs(cells, this.#leftOut));
    }
    if (this.#open.length === 0) return;
    const lines = this.#inline(this.#open.join('\n'));
    this.#open = [];
    if (lines.length > 0) this.#blocks.push({ kind: 'paragraph', lines });
  }

  #inline(text: string) {
    return readInline(text.trimEnd(), {
      footnotes: this.#footnotes,
      links: this.#links,
      leftOut: (kind, words) => this.#leftOut.add(kind, words),
    });
  }
}

/** `[^1]: a note` or `[name]: address`. */
const definition = /^ {0,3}\[(\^?)([^\]]{1,200})\]:\s+(\S.*)$/;

function unquoted(line: string): { line: string; isQuoted: boolean } {
  const mark = /^ {0,3}(?:>\s?)+/.exec(line)?.[0];
  return mark === undefined ? { line, isQuoted: false } : { line: line.slice(mark.length), isQuoted: true };
}

function isTableRow(line: string): boolean {
  return line.includes('|');
}

function isDelimiterRow(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('|') && line.includes('-');
}

/** The cells of a row. */
function splitRow(line: string): string[] {
  const bare = line.replace(/^\|/, '').replace(/(?<!\\)\|\s*$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
