import type { Span, TextEdit } from './span.ts';
import { matchesAt } from './traces.ts';

/**
 * Takes out space that says nothing, in a span of a text: of a run of it between words one space is left,
 * before a comma none. Such space is what is left where something was taken out of a sentence.
 */
export function needlessSpaces(text: string, { start, end }: Span): TextEdit[] {
  return Array.from(matchesAt(text.slice(start, end), needlessTrace, needless), ({ 0: spaces, index }) => {
    const span = { start: start + index, end: start + index + spaces.length };
    return { span, newText: span.end < end && text.charAt(span.end) === ',' ? '' : ' ' };
  });
}

/** Where such space may begin. */
export const needlessTrace = /[ \t\u00a0][ \t\u00a0,]/g;
const needless = /(?:[ \t\u00a0]{2,}| )(?=,(?:\s|$))|[ \t\u00a0]{2,}/y;
