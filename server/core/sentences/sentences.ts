import type { Span } from '../text/span.ts';
import { endsInAbbreviation } from './abbreviations.ts';

/**
 * The sentences of a piece of text, without the white space between them. A line ending is a space like any other; an
 * abbreviation (`Dr.`, `right hon.`) ends no sentence, and a small letter begins none.
 */
export function sentences(text: string, span: Span): Span[] {
  // A segmenter takes every line ending for the end of a sentence; a space of the same length keeps the offsets.
  const piece = text.slice(span.start, span.end).replace(/[\r\n]/g, ' ');
  const found: Span[] = [];
  for (const { segment, index } of segmenter.segment(piece)) {
    const words = segment.trim();
    if (words === '') continue;
    const from = index + segment.indexOf(words);
    const before = found.at(-1);
    if (before !== undefined && goesOn(piece, before, from)) {
      found[found.length - 1] = { start: before.start, end: from + words.length };
    } else {
      found.push({ start: from, end: from + words.length });
    }
  }
  return found.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Enough for what has to be seen of the words around the place where two sentences meet. */
const A_WORD = 30;

function goesOn(piece: string, { start, end }: Span, next: number): boolean {
  const following = piece.slice(next, next + A_WORD);
  return smallLetter.test(following) || endsInAbbreviation(piece.slice(Math.max(start, end - A_WORD), end), following);
}

const smallLetter = /^\p{Ll}/u;
