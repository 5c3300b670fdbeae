import { lazy } from '../text/lazy.ts';
import type { Lines } from '../text/lines.ts';

/** Whether a line (from 0), read by itself, names a speaker. */
export type NamesSpeaker = (line: number) => boolean;

/**
 * Finds blocks of code between fences of Markdown. The first may stand after words, as in `Ann:` and a fence. A fence opens no block if it is not closed within some lines, or not before a cue in
 * bold, or if half of the lines below it name a speaker: then somebody put a chat into the text. Ask about the lines in their order.
 */
export class CodeBlocks {
  readonly #lines: Lines;
  readonly #namesSpeaker: NamesSpeaker;
  readonly #hasFences: boolean;
  /** The first line of the block and the line after it; after the lines that were searched for the end of one. */
  #codeStart = 0;
  #codeEnd = 0;
  #searchEnd = 0;
  #isClosed = true;

  constructor(lines: Lines, namesSpeaker: NamesSpeaker) {
    this.#lines = lines;
    this.#namesSpeaker = namesSpeaker;
    this.#hasFences = mayHaveCode(lines.text);
  }

  /** Whether a line is a fence of a block, or stands between its fences. */
  isCode(line: number): boolean {
    if (!this.#hasFences) return false;
    if (line >= this.#searchEnd) this.#search(line);
    return line >= this.#codeStart && line < this.#codeEnd;
  }

  /** Whether a line may stand in a block, by the lines down to it. Ask {@link isCode} first. */
  mayBeCode(line: number): boolean {
    return line < this.#searchEnd;
  }

  /** Whether the text after the last line that was asked for may go on with a block. */
  get isOpen(): boolean {
    return !this.#isClosed && this.#searchEnd >= this.#lines.count;
  }

  #search(line: number): void {
    const head = this.#head(line);
    const late = fenceAfterWords().exec(head)?.[1];
    const fence = openingFence.exec(head)?.[1] ?? late;
    if (fence === undefined) return;
    const last = Math.min(this.#lines.count, line + MOST_LINES);
    let end = line + 1;
    this.#isClosed = false;
    for (; end < last; end++) {
      const text = this.#head(end);
      this.#isClosed = closes(text, fence);
      if (this.#isClosed || boldCue().test(text) || (late !== undefined && openingFence.test(text))) break;
    }
    this.#searchEnd = Math.min(end + (this.#isClosed ? 1 : 0), this.#lines.count);
    if (this.#isClosed && !this.#isTalk(line + 1, end)) {
      this.#codeStart = late === undefined ? line : line + 1;
      this.#codeEnd = end + 1;
    }
    // What ends a search before the text does is no matter of the lines after it.
    else if (end < this.#lines.count) this.#isClosed = true;
  }

  /**
   * Whether half of the lines at the margin, and two at least, name a speaker. Programs for meetings write the time of a message on a line
   * of its own, which code hardly has.
   */
  #isTalk(first: number, end: number): boolean {
    let [all, named, timed] = [0, 0, 0];
    for (let line = first; line < end; line++) {
      const head = this.#head(line);
      if (!/^\S/.test(head)) continue;
      all++;
      if (timeAlone.test(head)) timed++;
      if (this.#namesSpeaker(line)) named++;
    }
    return timed > 1 || (named > 1 && named * 2 >= all);
  }

  #head(line: number): string {
    const start = this.#lines.start(line);
    return this.#lines.text.slice(start, Math.min(this.#lines.end(line), start + LONGEST_FENCE));
  }
}

/** Whether a text has a fence anywhere. */
export function mayHaveCode(text: string): boolean {
  return text.includes('```') || text.includes('~~~');
}

/** Whether the text below some lines, from one on, may go on with a block of code that begins in them. */
export function leavesCodeOpen(lines: Lines, firstLine: number): boolean {
  const blocks = new CodeBlocks(lines, () => false);
  for (let line = firstLine; line < lines.count; line++) blocks.isCode(line);
  return blocks.isOpen;
}

function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text.startsWith(fence) && /^(?:`+|~+)$/.test(text);
}

const openingFence = /^\s{0,20}(`{3,20}|~{3,20})(?![`~])[^`]{0,120}$/;
const fenceAfterWords = lazy(() => /^(?=[^`]{0,100}\p{L})[^`]{1,110}\s(`{3,20})\s{0,8}$/u);
const boldCue = lazy(() => /^(\*\*|__)\p{L}[^*_\n]{0,80}(?::\1|\1:)/u);
const timeAlone = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?\s{0,8}$/;
/** A block of more lines is not known as one. */
const MOST_LINES = 200;
const LONGEST_FENCE = 120;
