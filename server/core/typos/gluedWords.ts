import { wordStart } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A place where two words seem to have lost the space between them, or a word seems to have got one. */
export interface GluedWord {
  readonly span: Span;
  readonly fault: 'no space' | 'space inside';
}

/** Finds words that are glued together or parted, as where a link was taken out. It is a guess. In order of fault and place. */
export function findGluedWords(text: string): GluedWord[] {
  return [...places(text, glued), ...places(text, parted)];
}

/** What the second part of a word looks like, and whether the letters around it fit. */
interface Shape {
  readonly fault: GluedWord['fault'];
  readonly second: RegExp;
  readonly fits: (before: string, after: string) => boolean;
}

/** `ServiceHMCTS`; not `iPhone`, `VATs`, `McDONALD`. */
const glued: Shape = {
  fault: 'no space',
  second: /\p{Lu}{3,}/gu,
  fits: (before, after) => /.{3}\p{Ll}$/u.test(before.slice(-8)) && !/^\p{L}/u.test(after),
};

/** `high- harm`; not `pre- and post-war`. */
const parted: Shape = {
  fault: 'space inside',
  second: /- (?!(?:and|or|to|nor|und|et)\b)\p{Ll}{2,40}/gu,
  fits: (before) => before !== '',
};

function places(text: string, { fault, second, fits }: Shape): GluedWord[] {
  const found: GluedWord[] = [];
  let last = 0;
  for (const { 0: rest, index } of text.matchAll(second)) {
    const span = { start: wordStart(text, index), end: index + rest.length };
    // A word is in one place only: `one- two- three` is a matter of dashes.
    if (span.start < last || !fits(text.slice(span.start, index), text.slice(span.end, span.end + 2))) continue;
    found.push({ span, fault });
    last = span.end;
  }
  return found;
}
