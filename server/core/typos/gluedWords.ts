import type { Span } from '../text/span.ts';
import { searchFor } from './prefilter.ts';

/** A place where a space was lost, or came in. */
export interface Glued {
  readonly span: Span;
  readonly fault: 'no space' | 'space inside';
}

/** Words that seem to have lost the space between them, or to have got one: where a link was taken out. A guess. */
export function gluedWords(text: string, { start, end }: Span): Glued[] {
  const words = text.slice(start, end);
  const places = (pattern: RegExp, fault: Glued['fault']) =>
    Array.from(words.matchAll(pattern), ({ 0: found, index }) => {
      return { span: { start: start + index, end: start + index + found.length }, fault };
    });
  // Made here, since most texts have no trace of either: to make them at each start would take 0.3 ms.
  /** `ServiceHMCTS`; not `iPhone`, `VATs`, `McDONALD`. */
  const glued = /(?<!\p{L})\p{L}{3,40}?\p{Ll}\p{Lu}{3,20}(?!\p{L})/gu;
  /** `high- harm`; not `pre- and post-war`. */
  const parted = /(?<!\p{L})\p{L}{1,40}- (?!(?:and|or|to|nor|und|et)\b)\p{Ll}{2,40}/gu;
  return [...places(glued, 'no space'), ...places(parted, 'space inside')];
}

/** What every piece of text has that holds such a place; what is no ASCII may be a letter. */
export const findGlued = searchFor(
  /[a-z\u00aa-\u1fff\u2071-\uffff][A-Z\u00c0-\u1fff\u2071-\uffff]{3}|[A-Za-z\u00aa-\u1fff\u2071-\uffff]- [a-z\u00aa-\u1fff\u2071-\uffff]/,
);
