import { endsSentence } from '../../sentences/lineBreaks.ts';

/**
 * How the lines of a text are broken: one sentence a line, one paragraph a line, a few words a line as speech recognisers
 * write (segments), or the same without punctuation (bare).
 */
export const shapes = ['sentences', 'paragraphs', 'segments', 'bare'] as const;
export type Shape = (typeof shapes)[number];

/** The shape of a text, from its lines with words. */
export function shapeOf(lines: readonly string[]): Shape {
  // Short lines may be titles.
  const long = lines.filter((line) => severalWords.test(line));
  const share = (pattern: RegExp) => long.filter((line) => pattern.test(line)).length / Math.max(1, long.length);
  if (share(punctuation) < PUNCTUATED) return long.length === 0 ? 'sentences' : 'bare';
  if (long.filter(endsSentence).length < long.length * ENDED) return 'segments';
  return share(sentenceInside) > INSIDE ? 'paragraphs' : 'sentences';
}

const severalWords = /^\S+(?: +\S+){4}/;
const PUNCTUATED = 0.1;
const ENDED = 0.6;
const INSIDE = 0.3;
const punctuation = /[.?!,;:…]/;
const sentenceInside = /[.?!…]["”’)\]]? +["“‘([]?[A-Z0-9]/;
