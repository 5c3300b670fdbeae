import type { Span } from './span.ts';

/** The span of a text that was replaced; `delta` is how much further its end is now. */
export interface TextChange extends Span {
  readonly delta: number;
}

/** The smallest replacement that turns one text into the other. */
export function findChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same, delta: after.length - before.length };
}

/** Where a span is after a change; undefined if the change touches it. */
export function shiftThroughChange(span: Span, { start, end, delta: by }: TextChange): Span | undefined {
  if (span.end <= start) return span;
  if (span.start >= end) return { start: span.start + by, end: span.end + by };
  return undefined;
}
