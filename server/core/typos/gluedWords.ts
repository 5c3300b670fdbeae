import type { Span } from '../text/span.ts';

/** A place where two words seem to have lost the space between them, or a word seems to have got one. */
export interface GluedWord {
  readonly span: Span;
  readonly fault: 'no space' | 'space inside';
}

/** Finds words that are glued together or parted, as where a link was taken out. It is a guess. In order of fault and place. */
export function findGluedWords(text: string): GluedWord[] {
  return [...places(text, glued, 'no space'), ...places(text, parted, 'space inside')];
}

function places(text: string, pattern: RegExp, fault: GluedWord['fault']): GluedWord[] {
  const found: GluedWord[] = [];
  let last = 0;
  for (const { 0: rest, 1: before = '', index } of text.matchAll(pattern)) {
    const span = { start: index - before.length, end: index + rest.length };
    // A word is in one place only: `one- two- three` is a matter of dashes.
    if (span.start >= last) {
      found.push({ span, fault });
      last = span.end;
    }
  }
  return found;
}

// Both patterns match the second part of a word, which is rare, and look back for the first.
/** `ServiceHMCTS`; not `iPhone`, `VATs`, `McDONALD`. */
const glued = /(?<=\p{Ll})\p{Lu}{3,20}(?!\p{L})(?<=(?<!\p{L})(\p{L}{3,40}\p{Ll})\p{Lu}{3,20})/gu;
/** `high- harm`; not `pre- and post-war`. */
const parted = /- (?!(?:and|or|to|nor|und|et)\b)(?<=(?<!\p{L})(\p{L}{1,40})- )\p{Ll}{2,40}/gu;
