import { looseNameKey } from '../text/names.ts';
import { headingLevel, headingTitle } from './classify.ts';

/**
 * Finds the lines of the sections that the header or the configuration calls no speech. Such a section goes from a heading whose title is
 * named to the next heading that is not deeper. It has to be given the lines of a text one after the other.
 */
export class NonSpeechSections {
  readonly #titles: readonly string[];
  /** The level of the heading that opened the section; 0 outside such sections. */
  #level = 0;

  /** @param titles as `titleKeys` makes them */
  constructor(titles: readonly string[]) {
    this.#titles = titles;
  }

  /** Whether the line that was read last stands in such a section. */
  get isOpen(): boolean {
    return this.#level > 0;
  }

  /**
   * Reads the next line, which is given by its UTF-16 offsets in the text. Gives whether it stands in a section that is no speech; the
   * heading that opens the section does not.
   */
  read(text: string, start: number, end: number): boolean {
    if (this.#titles.length === 0) return false;
    const level = headingLevel(text, start, end);
    if (level === 0 || (this.#level > 0 && level > this.#level)) return this.#level > 0;
    const title = headingTitle(text, start, Math.min(end, start + LONGEST_TITLE));
    this.#level = this.#isNamed(text.slice(title.start, title.end)) ? level : 0;
    return false;
  }

  #isNamed(title: string): boolean {
    const key = titleKey(title);
    return this.#titles.some((pattern) => fits(pattern, key));
  }
}

/** Titles that may have `*`, as they are compared: upper and lower case are the same, and a colon at the end does not count. */
export function titleKeys(titles: readonly string[]): readonly string[] {
  const keys = titles.map((title) =>
    looseNameKey(title)
      .replace(/[:：]$/, '')
      .trim(),
  );
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The title of a heading as it is compared: without emphasis too. */
function titleKey(title: string): string {
  return looseNameKey(title)
    .replace(/^[*_]{1,3}/, '')
    .replace(/[*_:：]{1,5}$/, '')
    .trim();
}

/** No title is longer, with its `#`s. */
const LONGEST_TITLE = 200;

/** Whether a title fits a pattern, in which `*` stands for any characters. Takes the steps of one search for each piece. */
function fits(pattern: string, title: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  if (pieces.length === 0) return pattern === title;
  const last = pieces.pop() as string;
  if (!title.startsWith(first) || title.length < first.length + last.length || !title.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = title.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= title.length - last.length;
}
