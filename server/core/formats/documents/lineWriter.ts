import type { DocumentLine } from './blocks.ts';

/** Puts the lines of a paragraph together from the pieces between its tags. White space becomes single spaces, whatever it is. */
export class LineWriter {
  #lines: DocumentLine[] = [];
  #pieces: string[] = [];
  #length = 0;
  #endsInSpace = true;
  #bold = 0;
  #isBold = true;
  #isWrapped = false;
  #isText = false;

  /** Adds text as the document has it. Tags do not part words: only white space does. */
  add(text: string, isBold = false): void {
    const words = text.replace(/\s+/gu, ' ');
    const added = this.#endsInSpace ? words.replace(/^ /, '') : words;
    if (added === '') return;
    this.#pieces.push(added);
    this.#length += added.length;
    this.#endsInSpace = added.endsWith(' ');
    if (!isBold && added !== ' ') this.#isBold = false;
    if (this.#isBold) this.#bold = this.#length;
  }

  /** The length of the first line so far; undefined once it has ended. */
  get firstLength(): number | undefined {
    return this.#lines.length === 0 ? this.#length : undefined;
  }

  /** Whether nothing has been added since lines were taken out. */
  get isEmpty(): boolean {
    return this.#pieces.length === 0 && this.#lines.length === 0;
  }

  /** Says that the line is text, whatever it looks like. */
  markAsText(): void {
    this.#isText = true;
  }

  /** Ends the line. The next one is another, or the same one over a break where `isWrapped`. */
  breakLine(isWrapped = false): void {
    const text = this.#pieces.join('').trimEnd();
    if (text !== '') {
      const bold = Math.min(this.#bold, text.length);
      this.#lines.push({
        text,
        ...(bold > 0 && { bold }),
        ...(this.#isWrapped && { isWrapped: true }),
        ...(this.#isText && { isText: true }),
      });
    }
    this.#pieces = [];
    this.#length = 0;
    this.#endsInSpace = true;
    this.#bold = 0;
    this.#isBold = true;
    this.#isText = false;
    this.#isWrapped = isWrapped && this.#lines.length > 0;
  }

  /** Takes the lines out. The next line begins another paragraph. */
  take(): DocumentLine[] {
    this.breakLine();
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}
