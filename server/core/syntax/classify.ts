import { Character, isSpace, isWhite, skipSpaces, trimEnd } from '../text/characters.ts';
import { isInvisible } from '../text/invisible.ts';
import type { Span } from '../text/span.ts';
import { readTime } from './times.ts';

/** What a line is by itself, before anybody knows who speaks. */
export const LineShape = {
  blank: 0,
  heading: 1,
  event: 2,
  time: 3,
  comment: 4,
  indented: 5,
  escaped: 6,
  text: 7,
  /** A line with a label that is no speaker's: see {@link NonSpeakers}. */
  own: 8,
  /** The same with the label of an event. */
  ownEvent: 9,
} as const;
export type LineShape = (typeof LineShape)[keyof typeof LineShape];

/** Tells what a line is by its first characters; only an event is looked at as a whole. */
export function classifyLine(text: string, start: number, end: number): LineShape {
  if (start === end) return LineShape.blank;
  const first = text.charCodeAt(start);
  switch (first) {
    case Character.hash:
      return headingLevel(text, start, end) > 0 ? LineShape.heading : LineShape.text;
    case Character.slash:
      return text.charCodeAt(start + 1) === Character.slash ? LineShape.comment : LineShape.text;
    case Character.backslash:
      return trimEnd(text, start + 1, end) > start + 1 ? LineShape.escaped : LineShape.blank;
    case Character.squareOpen:
    case Character.roundOpen:
    case Character.star:
      return classifyBracketed(text, start, end);
    default:
      return isWhite(first) ? classifyIndented(text, start, end) : LineShape.text;
  }
}

/** 1 to 6 for `#` to `######` with a space and a title after it that can be seen; 0 for anything else. */
export function headingLevel(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && i - start < 7 && text.charCodeAt(i) === Character.hash) i++;
  const level = i - start;
  return level <= 6 && isSpace(text.charCodeAt(i)) && isVisible(text, i, end) ? level : 0;
}

/** Whether anything but white space and invisible characters stands between two offsets. */
function isVisible(text: string, start: number, end: number): boolean {
  let i = start;
  while (i < end && (isWhite(text.charCodeAt(i)) || isInvisible(text.charCodeAt(i)))) i++;
  return i < end;
}

/** The title of a heading, without the `#`s before it and, as in Markdown, after it. */
export function headingTitle(text: string, start: number, end: number): Span {
  const titleStart = skipSpaces(text, start + headingLevel(text, start, end), end);
  const stop = trimEnd(text, titleStart, end);
  let close = stop;
  while (close > titleStart && text.charCodeAt(close - 1) === Character.hash) close--;
  const isClosed = close < stop && close > titleStart && isSpace(text.charCodeAt(close - 1));
  return { start: titleStart, end: isClosed ? trimEnd(text, titleStart, close) : stop };
}

/** The words of an event, without its brackets and stars. */
export function eventText(text: string, start: number, end: number): Span {
  const stop = withoutFullStop(text, start, trimEnd(text, start, end));
  const stars = text.charCodeAt(start) === Character.star ? 1 : 0;
  return { start: start + stars + 1, end: stop - stars - 1 };
}

function classifyIndented(text: string, start: number, end: number): LineShape {
  let i = start;
  while (i < end && isWhite(text.charCodeAt(i))) i++;
  if (i === end) return LineShape.blank;
  // One space is a slip, not an indent.
  return i - start >= 2 || text.charCodeAt(start) === Character.tab ? LineShape.indented : LineShape.text;
}

function classifyBracketed(text: string, start: number, end: number): LineShape {
  const stop = withoutFullStop(text, start, trimEnd(text, start, end));
  const time = readTime(text, start, stop);
  if (time?.span.end === stop) return LineShape.time;
  const isStarred = text.charCodeAt(start) === Character.star;
  if (isStarred && text.charCodeAt(stop - 1) !== Character.star) return LineShape.text;
  const inner = isStarred ? { start: start + 1, end: stop - 1 } : { start, end: stop };
  return isOneBracket(text, inner) ? LineShape.event : LineShape.text;
}

/** `(Laughter).`: records print a full stop after a short event in round brackets. */
function withoutFullStop(text: string, start: number, stop: number): number {
  const isShort = stop - start <= LONGEST_EVENT && text.charCodeAt(start) === Character.roundOpen;
  return isShort && text.endsWith(').', stop) ? stop - 1 : stop;
}

const LONGEST_EVENT = 60;

/** Whether the bracket that opens a span closes at its very end, and not before. */
function isOneBracket(text: string, { start, end }: Span): boolean {
  const open = text.charCodeAt(start);
  if (open !== Character.squareOpen && open !== Character.roundOpen) return false;
  const close = open === Character.squareOpen ? Character.squareClose : Character.roundClose;
  if (end - start < 3 || text.charCodeAt(end - 1) !== close) return false;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === open) depth++;
    else if (code === close && --depth === 0) return i === end - 1;
  }
  return false;
}
