import { isThing } from '../labels/labels.ts';
import { isOpener } from '../labels/sentenceOpeners.ts';
import { isUnclear } from '../labels/unclear.ts';
import { Character, isSpace, isWhite, skipSpaces, skipWhite, trimEnd } from '../text/characters.ts';
import { isInvisible } from '../text/invisible.ts';
import { letterPattern } from '../text/letterPattern.ts';
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
      return text.charCodeAt(start + 1) === Character.caret && footnote.test(text.slice(start, start + LONGEST_EVENT))
        ? LineShape.ownEvent
        : classifyBracketed(text, start, end);
    case Character.roundOpen:
    case Character.star:
      return isEventInSigns(text, start, end) ? LineShape.event : classifyBracketed(text, start, end);
    case Character.underscore:
    case Character.enDash:
    case Character.emDash:
      return classifyBracketed(text, start, end);
    case Character.less:
      return isRecordOfHearing(text, start, end) ? LineShape.ownEvent : classifyTag(text, start, end);
    case Character.hyphen:
      return isEventInSigns(text, start, end) ? LineShape.event : LineShape.text;
    case Character.bullet:
    case Character.circle:
      return isPrintedTime(text, start, end) ? LineShape.ownEvent : LineShape.text;
    case Character.exclamation:
      return isImage(text, start, end) ? LineShape.ownEvent : LineShape.text;
    default:
      if (isWhite(first)) return classifyIndented(text, start, end);
      return isInterjection(text, start, end) ? LineShape.ownEvent : LineShape.text;
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

/** The words of an event, without its brackets and what stands around these. */
export function eventText(text: string, start: number, end: number): Span {
  const { start: open, end: close } = undecorated(text, skipWhite(text, start, end), trimEnd(text, start, end));
  return { start: open + 1, end: close - 1 };
}

function classifyIndented(text: string, start: number, end: number): LineShape {
  let i = start;
  while (i < end && isWhite(text.charCodeAt(i))) i++;
  if (i === end) return LineShape.blank;
  // One space is a slip, not an indent.
  return i - start >= 2 || text.charCodeAt(start) === Character.tab ? LineShape.indented : LineShape.text;
}

function classifyBracketed(text: string, start: number, end: number): LineShape {
  const bracket = undecorated(text, start, trimEnd(text, start, end));
  const time = readTime(text, bracket.start, bracket.end);
  if (bracket.start === start && time?.span.end === bracket.end) return LineShape.time;
  return isOneBracket(text, bracket) ? LineShape.event : LineShape.text;
}

/** Whether a line that is set in is one short bracket: `(Laughter)` in the middle of a page. */
export function isCentredEvent(text: string, start: number, end: number): boolean {
  const from = skipWhite(text, start, end);
  if (from - start < A_CENTRE && text.charCodeAt(start) !== Character.tab) return false;
  const stop = trimEnd(text, from, end);
  return stop - from <= LONGEST_EVENT && isOneBracket(text, undecorated(text, from, stop));
}

/** A paragraph that goes on has a smaller indent. */
const A_CENTRE = 4;

/**
 * A bracket without the emphasis, the dashes and the full stop that records print around a short event: `*(Laughter).*`,
 * `— (Laughter) —`.
 */
function undecorated(text: string, start: number, stop: number): Span {
  const first = text.charCodeAt(start);
  if (isBoldEvent(text, start, stop)) return { start: start + 2, end: stop - 2 };
  if (first === Character.star || first === Character.underscore) {
    const isClosed = stop - start > 2 && text.charCodeAt(stop - 1) === first;
    return isClosed ? { start: start + 1, end: withoutStop(text, start + 1, stop - 1) } : { start, end: stop };
  }
  if (first !== Character.enDash && first !== Character.emDash) return { start, end: withoutStop(text, start, stop) };
  const open = skipSpaces(text, start + 1, stop);
  const last = text.charCodeAt(stop - 1);
  const close = last === first && stop - 1 > open ? trimEnd(text, open, stop - 1) : stop;
  return { start: open, end: withoutStop(text, open, close) };
}

/** `**[Applause]**`. A name so may be that of a speaker. */
function isBoldEvent(text: string, start: number, stop: number): boolean {
  if (!text.startsWith('**', start) || !text.endsWith('**', stop) || stop - start > LONGEST_EVENT) return false;
  const inner = { start: start + 2, end: stop - 2 };
  return isOneBracket(text, inner) && isThing(text.slice(inner.start + 1, inner.end - 1));
}

/** `(Laughter).`: the end of a short event in round brackets, without the mark that records print after it. */
function withoutStop(text: string, start: number, stop: number): number {
  if (stop - start > LONGEST_EVENT || text.charCodeAt(start) !== Character.roundOpen) return stop;
  if (!stopAfterBracket.test(text.charAt(stop - 1))) return stop;
  const close = trimEnd(text, start, stop - 1);
  return text.charCodeAt(close - 1) === Character.roundClose ? close : stop;
}

const stopAfterBracket = /[.,;]/;
const LONGEST_EVENT = 60;

/** `<laughter>` is an event, but `<Ann Lee>` may be a speaker. A comment of HTML is the record's own. */
function classifyTag(text: string, start: number, end: number): LineShape {
  const stop = trimEnd(text, start, end);
  if (text.startsWith('<!--', start)) return text.endsWith('-->', stop) ? LineShape.ownEvent : LineShape.text;
  if (stop - start > LONGEST_EVENT || text.charCodeAt(stop - 1) !== Character.greater) return LineShape.text;
  const words = tag(text.slice(start, stop)).exec(text.slice(start, stop))?.[1];
  return words !== undefined && (words === words.toLowerCase() || isThing(words)) ? LineShape.event : LineShape.text;
}

/** Words of letters only: an address and a tag with attributes have other signs. */
const tag = letterPattern(String.raw`^</?(\p{L}[\p{L}\p{M} ,.'’-]{2,})/?>$`);

/** `[^1]: The upper dam.`, a footnote of Markdown. */
const footnote = /^\[\^[^\]\s]{1,30}\]:\s/;

/** `<CROSS-EXAMINATION BY MS LEE   [10.40 am]`, `<THE WITNESS WITHDREW`: what tribunals print between what is said. */
function isRecordOfHearing(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_RECORD) return false;
  const line = text.slice(start, trimEnd(text, start, end));
  return recordOfHearing(line).test(line);
}

const recordOfHearing = letterPattern(String.raw`^<\p{Lu}[\p{Lu}\p{N} ,.'’()-]{3,90}(?:\[[^\]\n]{3,20}\])?$`);
const LONGEST_RECORD = 160;

/** `-- laughter --`, `*glass breaks*`, alone on a line. What begins as a sentence does is said and stressed: `*really*`. */
function isEventInSigns(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_EVENT) return false;
  const line = text.slice(start, trimEnd(text, start, end));
  const words = eventInSigns(line).exec(line)?.[1];
  return words !== undefined && !isOpener(words) && !isUnclear(words);
}

const eventInSigns = letterPattern(String.raw`^(?:-{2,3}|\*) ?(\p{Ll}{3,20}(?: \p{Ll}{2,20}){0,3}) ?(?:-{2,3}|\*)$`);

/** `● (1535)`: the time of the day, as the record of a parliament prints it between what is said. */
function isPrintedTime(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_EVENT && printedTime.test(text.slice(start, trimEnd(text, start, end)));
}

const printedTime = /^[●•]\s{0,3}\(\d{4}\)$/;

/** `Opposition members interjecting—`, `Mr Sand interjecting—`: a line of its own in the records of Australia. */
function isInterjection(text: string, start: number, end: number): boolean {
  const stop = trimEnd(text, start, end);
  const last = text.charCodeAt(stop - 1);
  if (last !== Character.emDash && last !== Character.enDash && last !== Character.hyphen) return false;
  return stop - start <= LONGEST_INTERJECTION && interjection.test(text.slice(start, stop));
}

const interjection = /^[A-Z][^:.!?\n]{2,60} interjecting ?[—–-]{1,2}$/;
const LONGEST_INTERJECTION = 80;

/** `![A boat](boat.jpg)`, alone on a line. */
function isImage(text: string, start: number, end: number): boolean {
  const stop = trimEnd(text, start, end);
  return stop - start <= LONGEST_IMAGE && image.test(text.slice(start, stop));
}

const image = /^!\[[^\]\n]{0,200}\]\([^()\s]{1,500}\)$/;
const LONGEST_IMAGE = 710;

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
