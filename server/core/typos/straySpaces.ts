import type { Span, TextEdit } from '../text/span.ts';
import { matchesAt, walkTo } from './prefilter.ts';

/**
 * Takes out space that says nothing, in a span of a text: of a run of it between words one space is left,
 * before a comma none. Such space is what is left where something was taken out of a sentence.
 */
export function needlessSpaces(text: string, { start, end }: Span): TextEdit[] {
  return Array.from(
    matchesAt(text.slice(start, end), needlessTrace, () => needless),
    ({ 0: spaces, index }) => {
      const span = { start: start + index, end: start + index + spaces.length };
      return { span, newText: span.end < end && text.charAt(span.end) === ',' ? '' : ' ' };
    },
  );
}

/** Where such space may begin. */
const needlessTrace = /[ \t\u00a0][ \t\u00a0,]/g;

/** Finds where such space may be within a line: the indents of lines are many, and none. */
export const findNeedless = walkTo(/[ \t\u00a0][ \t\u00a0,](?<=[^ \t\u00a0\n\r]..)/);
const needless = /(?:[ \t\u00a0]{2,}| )(?=,(?:\s|$))|[ \t\u00a0]{2,}/y;
