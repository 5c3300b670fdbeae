import type { Span } from '../text/span.ts';
import { endsInAbbreviation } from './abbreviations.ts';

/**
 * Finds the sentences in a span of a text, without the white space between them. A line ending is a space like any
 * other. An abbreviation (`Dr.`, `right hon.`) ends no sentence, and a small letter begins none.
 */
export function findSentences(text: string, span: Span): Span[] {
  // A segmenter ends a sentence at each line ending, so spaces take their place; the offsets stay.
  const piece = text.slice(span.start, span.end).replace(/[\r\n]/g, ' ');
  const found: Span[] = [];
  for (const { segment, index } of segments(piece)) {
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

interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** The segments of a text, found in one chunk after another: in a long text, each would take longer than the one before. */
function* segments(text: string): Generator<Segment> {
  let start = 0;
  for (let length = CHUNK; start < text.length; ) {
    const isLast = start + length >= text.length;
    const found = Array.from(segmenter.segment(text.slice(start, start + length)));
    // The last segment of a chunk may go on after it, so the next chunk begins with it.
    const whole = isLast ? found : found.slice(0, -1);
    for (const { segment, index } of whole) yield { segment, index: start + index };
    if (isLast) return;
    start += found.at(-1)?.index ?? 0;
    length = whole.length > 0 ? CHUNK : length * 2;
  }
}

/** In UTF-16 units; longer than nearly all sentences. */
const CHUNK = 4000;

/** As much of the text on both sides of a boundary as decides whether a sentence ends there, in UTF-16 units. */
const AROUND = 30;

function goesOn(piece: string, { start, end }: Span, next: number): boolean {
  const following = piece.slice(next, next + AROUND);
  return smallLetter.test(following) || endsInAbbreviation(piece.slice(Math.max(start, end - AROUND), end), following);
}

const smallLetter = /^\p{Ll}/u;
