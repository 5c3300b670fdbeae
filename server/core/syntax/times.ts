import { Character, isColon, isDigit, isSpace } from '../text/characters.ts';
import type { Time } from './tree.ts';

/** The most UTF-16 units of a time: three numbers and a fraction in brackets. */
export const LONGEST_TIME = 24;

/**
 * Reads a time in brackets that begins at an offset: `[h:mm:ss]` or `(mm:ss)`, with or without a fraction. Minutes and seconds
 * above 59 are read too; a rule reports them.
 */
export function readTime(text: string, at: number, end: number): Time | undefined {
  const open = text.charCodeAt(at);
  if (open !== Character.squareOpen && open !== Character.roundOpen) return undefined;
  const bare = readBareTime(text, at + 1, end);
  if (!bare) return undefined;
  const close = open === Character.squareOpen ? Character.squareClose : Character.roundClose;
  if (bare.span.end >= end || text.charCodeAt(bare.span.end) !== close) return undefined;
  return { seconds: bare.seconds, span: { start: at, end: bare.span.end + 1 } };
}

/** Reads a time without brackets that begins at an offset: `h:mm:ss` or `mm:ss`. */
export function readBareTime(text: string, at: number, end: number): Time | undefined {
  let seconds = 0;
  let parts = 0;
  let i = at;
  for (;;) {
    const start = i;
    let value = 0;
    while (i < end && i - start < 3 && isDigit(text.charCodeAt(i)))
      value = value * 10 + text.charCodeAt(i++) - Character.zero;
    if (i === start || (parts > 0 && i - start > 2)) return undefined;
    seconds = seconds * 60 + value;
    parts++;
    if (parts === 3 || i >= end || text.charCodeAt(i) !== Character.colon || !isDigit(text.charCodeAt(i + 1))) break;
    i++;
  }
  if (parts < 2) return undefined;
  const point = text.charCodeAt(i);
  if (i + 1 < end && (point === Character.stop || point === Character.comma) && isDigit(text.charCodeAt(i + 1))) {
    const start = i++;
    while (i < end && i - start <= 9 && isDigit(text.charCodeAt(i))) i++;
    // Read as one number: a sum of seconds and fraction may be off by a rounding error.
    seconds = Number(`${seconds}.${text.slice(start + 1, i)}`);
  }
  return { seconds, span: { start: at, end: i } };
}

/**
 * Finds a time without brackets at the end of a line, as in `Name 00:00:08` or `Name – 00:00:08:`. It needs hours, because
 * `10:30` may also be an answer or the time of a break.
 */
export function findTrailingTime(text: string, start: number, end: number): Time | undefined {
  let i = end;
  let colons = 0;
  while (i > start && end - i < 16 && !isSpace(text.charCodeAt(i - 1))) if (isColon(text.charCodeAt(--i))) colons++;
  const time = colons === 2 ? readBareTime(text, i, end) : undefined;
  return time && i > start && time.span.end === end ? time : undefined;
}
