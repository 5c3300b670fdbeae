import type { DocumentLine } from './blocks.ts';

/** Puts the lines of a paragraph together from the pieces between its tags. White space becomes single spaces, whatever it is. */
export class LineWriter {
  #lines: DocumentLine[] = [];
  #text = '';
  #bold = 0;
  #isBold = true;
  #isWrapped = false;
  #isText = false;

  /** Adds text as the document has it. Tags do not part words: only white space does. */
  add(text: string, isBold = false): void {
    const words = text.replace(/\s+/gu, ' ');
    const added = this.#text === '' || this.#text.endsWith(' ') ? words.replace(/^ /, '') : words;
    this.#text += added;
    if (!isBold && added.trim() !== '') this.#isBold = false;
    if (this.#isBold) this.#bold = this.#text.length;
  }

  /** Says that the line is text, whatever it looks like. */
  markAsText(): void {
    this.#isText = true;
  }

  /** Ends the line. The next one is another, or the same one over a break where `isWrapped`. */
  breakLine(isWrapped = false): void {
    const text = this.#text.trimEnd();
    if (text !== '') {
      const bold = Math.min(this.#bold, text.length);
      this.#lines.push({
        text,
        ...(bold > 0 && { bold }),
        ...(this.#isWrapped && { isWrapped: true }),
        ...(this.#isText && { isText: true }),
      });
    }
    this.#text = '';
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
