/**
 * A pattern that knows the letters of all scripts, or looks back, costs 30 to 120 ns for each character that it passes
 * over; one of plain characters costs one. Nearly every character is passed over. So a plain pattern, a trace, finds the
 * places that are worth a look, and the exact one is tried there only.
 */

/**
 * All matches of an exact pattern, in the order of the text.
 * @param trace global; matches wherever a match of the exact pattern begins, and never across the beginning of another
 * @param exact sticky; never matches nothing
 */
export function* matchesAt(text: string, trace: RegExp, exact: RegExp): Generator<RegExpExecArray> {
  for (let from = 0; ; ) {
    trace.lastIndex = from;
    const place = trace.exec(text);
    if (!place) return;
    exact.lastIndex = place.index;
    const match = exact.exec(text);
    from = match ? match.index + match[0].length : place.index + place[0].length;
    if (match) yield match;
  }
}

/** Where in a text a trace is, asked from front to back: one walk through the text serves all of its lines. */
export class Traces {
  readonly #text: string;
  readonly #trace: RegExp;
  #next = -1;

  /** @param trace global */
  constructor(text: string, trace: RegExp) {
    this.#text = text;
    this.#trace = trace;
  }

  /** Whether one begins in a piece of the text; no piece may lie before the one asked about last. */
  isIn(start: number, end: number): boolean {
    if (this.#next < start) {
      this.#trace.lastIndex = start;
      this.#next = this.#trace.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#next < end;
  }
}
