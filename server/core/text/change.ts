import type { Span } from './span.ts';

/** What of a text was replaced: from `start` to `end`, which is now further on by `by`. */
export interface TextChange extends Span {
  readonly by: number;
}

/** The smallest replacement that makes one text of another. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same, by: after.length - before.length };
}

/** Where a span is after a change; undefined where the change is in it, so that nobody can say. */
export function throughChange(span: Span, { start, end, by }: TextChange): Span | undefined {
  if (span.end <= start) return span;
  if (span.start >= end) return { start: span.start + by, end: span.end + by };
  return undefined;
}
