import { Character, isColon, isSpace, skipSpaces, trimEnd } from '../../text/characters.ts';
import { lazy } from '../../text/lazy.ts';
import { opensWithCapital } from '../../text/letters.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { CueForm, Label } from '../tree.ts';
import type { LabelReader, LabelReading } from './labelReader.ts';
import { skipMarker } from './marker.ts';

/** The most UTF-16 units that the names of a cue may have: an office on the roster, or several names. */
export const LONGEST_NAMES = 160;
const LONGEST_MARKER = 8;

/** The names of a cue, with the marker before them. Offsets are those of the text. */
export class Names {
  readonly marker: Span | undefined;
  readonly start: number;
  readonly end: number;
  readonly #text: string;
  readonly #labels: LabelReader;
  #reading: LabelReading | undefined;

  constructor(text: string, labels: LabelReader, { start, end }: Span, marker: Span | undefined) {
    this.#text = text;
    this.#labels = labels;
    this.start = start;
    this.end = end;
    this.marker = marker;
  }

  /** Whether there is only a marker. */
  get isAbsent(): boolean {
    return this.start === this.end;
  }

  /** Whether a `?` stands for the name. */
  get isUnknown(): boolean {
    return this.end - this.start === 1 && this.#text.charCodeAt(this.start) === Character.question;
  }

  /** What the names say as one label. */
  get reading(): LabelReading {
    this.#reading ??= this.#labels.read(this.#text.slice(this.start, this.end));
    return this.#reading;
  }

  /** The same marker with names that end before. */
  endingAt(end: number): Names {
    return new Names(this.#text, this.#labels, { start: this.start, end }, this.marker);
  }

  /** The same names with a marker that stands after them. */
  markedBy(marker: Span): Names {
    return new Names(this.#text, this.#labels, { start: this.start, end: this.end }, marker);
  }

  /** Each name as a label, with spans from the start of the line. */
  labels(lineStart: number, hasQualifiers: boolean): readonly Label[] {
    if (this.isAbsent || this.isUnknown) return none;
    const { isListed, names, text } = this.reading;
    // "The Minister of State, Home Office (Ann Lee)" is one office, not two speakers.
    const isOffice = hasQualifiers && text.startsWith('The ');
    if (isOffice || isListed || names.length === 1) return [{ text, span: shiftSpan(this, -lineStart) }];
    const by = this.start - lineStart;
    return names.map(({ text, start }) => ({ text, span: { start: by + start, end: by + start + text.length } }));
  }
}

const none: readonly Label[] = [];

/**
 * Takes the marker off the beginning of a label: `Q`, `A`, `Q12`, `Q.`. Undefined where words follow the marker that cannot be names,
 * because these are words.
 */
export function readNames(text: string, labels: LabelReader, label: Span): Names | undefined {
  const { start, end } = label;
  const markerEnd = skipMarker(text, start, end);
  const withoutMarker = new Names(text, labels, label, undefined);
  if (markerEnd === start || (markerEnd < end && !isSpace(text.charCodeAt(markerEnd)))) return withoutMarker;
  // "A Smith" is Smith, who answers; but a roster, or a parliament, may know somebody called "A noble Lord".
  if (markerEnd < end && labels.isListed(text.slice(start, end))) return withoutMarker;
  const rest = { start: skipSpaces(text, markerEnd, end), end };
  const names = new Names(text, labels, rest, { start, end: markerEnd });
  return names.isAbsent || names.isUnknown || names.reading.mayBeNames ? names : undefined;
}

/**
 * The offset at which names that begin at `start` end: before a colon, a bracket, the closing emphasis or the line's end. Undefined where
 * they are too long.
 * @param from an offset before which they do not end
 * @param emphasis the emphasis that is open
 */
export function findNamesEnd(
  text: string,
  start: number,
  from: number,
  lineEnd: number,
  emphasis: CueForm['emphasis'],
): number | undefined {
  const last = Math.min(lineEnd, start + LONGEST_NAMES);
  const closing = emphasis ? emphasis.charCodeAt(0) : -1;
  let i = from;
  for (; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === Character.roundOpen && i > start) {
      const title = titleInBrackets(text, start, i, last);
      if (title > i) {
        i = title;
        continue;
      }
    }
    if (isColon(code) || code === Character.roundOpen || code === Character.squareOpen) break;
    if (code === closing && text.charCodeAt(i + 1) === closing) break;
  }
  if (i === last && last < lineEnd) return undefined;
  // A whole line without a colon, as prose has: only a marker may be so.
  if (i === lineEnd && !emphasis && i - start > LONGEST_MARKER) return undefined;
  return trimEnd(text, start, i);
}

/** The offset at which a title in brackets closes inside a name, `Hon. (Dr.) Wambui`; that of the opening bracket if it is no title. */
function titleInBrackets(text: string, start: number, open: number, end: number): number {
  const close = text.indexOf(')', open);
  if (close < 0 || close - open > LONGEST_TITLE || close + 2 >= end || !isSpace(text.charCodeAt(close + 1)))
    return open;
  const isTitle = /\.\s$/.test(text.slice(start, open)) && titleAfterBracket().test(text.slice(open, close));
  return isTitle && opensWithCapital(text.slice(close + 2, close + 4)) ? close : open;
}

const titleAfterBracket = lazy(() => /^\(\p{Lu}\p{L}{0,8}\.?$/u);
const LONGEST_TITLE = 12;
