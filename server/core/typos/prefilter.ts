/**
 * A pattern that knows the letters of all scripts, or looks back, costs 30 to 120 ns for each character that it passes
 * over; one of plain characters costs one. Nearly every character is passed over. So a plain pattern, a trace, finds the
 * places that are worth a look, and the exact one is tried there only.
 */

/** Finds the first trace at an offset of a text or behind it; says where it ends, or -1 where there is none. */
export type TraceFinder = (text: string, from: number) => number;

/** Looks for a trace that begins with a rare character. */
export function searchFor(trace: RegExp): TraceFinder {
  const pattern = new RegExp(trace.source, 'g');
  return (text, from) => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

/**
 * Looks for a trace of two or more characters that begins with a common one, such as a space. V8 searches for those by
 * leaps, and stumbles at each space. Told to go on by single characters, it compares two at once: 0.7 ns for each
 * instead of 1.6.
 */
export function walkTo(trace: RegExp): TraceFinder {
  // To go on over just anything is a search again; U+FFFF is no character, so hardly a text holds it.
  const pattern = new RegExp(`[^\uffff]*?(?:${trace.source})`, 'y');
  return (text, from) => {
    for (let start = from; ; ) {
      pattern.lastIndex = start;
      if (pattern.test(text)) return pattern.lastIndex;
      start = text.indexOf('\uffff', start) + 1;
      if (start === 0) return -1;
    }
  };
}

/**
 * All matches of an exact pattern, in the order of the text.
 * @param trace global; matches wherever a match of the exact pattern begins, and never across the beginning of another
 * @param exact sticky; never matches nothing; made for the first trace, since a program takes longer to start for each pattern
 * @param start behind this all of them are
 */
export function* matchesAt(text: string, trace: RegExp, exact: () => RegExp, start = 0): Generator<RegExpExecArray> {
  for (let from = start; ; ) {
    trace.lastIndex = from;
    const place = trace.exec(text);
    if (!place) return;
    const pattern = exact();
    pattern.lastIndex = place.index;
    const match = pattern.exec(text);
    from = match ? match.index + match[0].length : place.index + place[0].length;
    if (match) yield match;
  }
}
