import type { Remark } from '../format.ts';

/** Puts the words of a paragraph together from the pieces between its tags: all on one line, with single spaces. */
export class InlineText {
  #pieces: string[] = [];
  #joins = false;

  /** Adds text as the file has it. Tags do not part words; only white space does. */
  add(text: string) {
    if (this.#joins && !isBlank(text)) this.#joins = false;
    if (!this.#joins) this.#pieces.push(text);
  }

  /** Parts the words before from those after it, as a line break does. */
  addSpace() {
    this.#joins = false;
    this.#pieces.push(' ');
  }

  /** Leaves out white space up to the next words: they belong to the word before. */
  join() {
    this.#joins = true;
  }

  /** Whether nothing but white space has been added. */
  get isEmpty(): boolean {
    return this.#pieces.every(isBlank);
  }

  /** Takes the text out. The next text begins empty. */
  take(): string {
    const text = oneLine(this.#pieces.join(''));
    this.#pieces = [];
    this.#joins = false;
    return text;
  }
}

/** Text on one line: white space of XML becomes single spaces, and none is left at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

/** An event without the brackets around it. */
export function eventWords(text: string): string {
  const words = oneLine(text);
  const isBracketed = words.startsWith('[') && words.indexOf(']') === words.length - 1;
  return isBracketed ? oneLine(words.slice(1, -1)) : words;
}

/** Something that happens among words, in brackets. It has no brackets of its own: those become round ones. */
export function markOf(text: string): string {
  return `[${eventWords(text).replaceAll('[', '(').replaceAll(']', ')')}]`;
}

/** Collects what has no place, one remark for each kind, with the line of the first and how many there are. */
export class Losses {
  readonly #kinds = new Map<string, { line: number; count: number }>();

  /** `what` is the beginning of a sentence, such as `Column numbers are left out`. */
  add(what: string, line: number) {
    const kind = this.#kinds.get(what);
    if (kind) kind.count++;
    else this.#kinds.set(what, { line, count: 1 });
  }

  remarks(): Remark[] {
    return [...this.#kinds].map(([what, { line, count }]) => {
      return { message: count > 1 ? `${what} (${count} times, first here).` : `${what}.`, line };
    });
  }
}
