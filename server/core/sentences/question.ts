import { trimEnd } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether the last sentence in a span of a text is a question: it ends in a question mark of any script, perhaps with
 * quotation marks, brackets, emphasis or a mark such as `[Laughter]` after it.
 */
export function endsInQuestion(text: string, { start, end: spanEnd }: Span): boolean {
  let end = trimEnd(text, start, spanEnd);
  while (end > start) {
    const last = text.charAt(end - 1);
    if (closers.has(last)) {
      end = trimEnd(text, start, end - 1);
    } else if (last === ']') {
      const from = Math.max(start, end - LONGEST_MARK);
      const open = text.slice(from, end).lastIndexOf('[');
      if (open < 0) return false;
      end = trimEnd(text, start, from + open);
    } else {
      return questionMarks.has(last) || (last === ';' && greek().test(text.slice(Math.max(start, end - A_WORD), end)));
    }
  }
  return false;
}

/** The bound keeps the search for an opening bracket short; in UTF-16 units. */
const LONGEST_MARK = 60;

const closers = new Set(['"', "'", '”', '’', '»', ')', '*', '_']);
const questionMarks = new Set(['?', '？', '؟']);
/** In Greek, a semicolon is a question mark. */
const greek = lazy(() => /\p{Script=Greek}/u);
const A_WORD = 12;
