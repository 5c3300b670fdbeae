import { SEPARATOR } from '../labels/form.ts';
import { Character, isColon, isDigit, isSpace, isWhite, skipSpaces, skipWhite, trimEnd } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import { opensWithCapital } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { readBrokenCue } from './brokenCue.ts';
import { type IsListed, LabelReader, type LabelReading } from './labelReader.ts';
import { findTrailingTime, readTime } from './times.ts';
import type { BrokenCue, Cue, CueForm, Label, Marker, Time } from './tree.ts';
import { type LineCue, moveLabels, moveTime, placeCue, type WrittenCue } from './writtenCue.ts';

/** What a line says about who speaks. */
export type CueReading =
  /** A cue, whatever the other lines say. */
  | { readonly kind: 'cue'; readonly cue: LineCue }
  /** A cue if the same name opens another line of the file, or the roster has it. */
  | { readonly kind: 'possible'; readonly cue: LineCue }
  /** Nearly a cue, if somebody of this name speaks elsewhere. */
  | { readonly kind: 'broken'; readonly broken: BrokenCue };

const LONGEST_QUALIFIER = 120;
/** A label that is longer than the shape of a name allows: an office on the roster, or several names. */
const LONGEST_LABELS = 160;
const LONGEST_MARKER = 8;
/** Three numbers and a fraction in brackets. */
const LONGEST_TIME = 24;

/** What a line says by itself about who speaks, with the cue as the tree has it. */
export type LoneCueReading =
  | { readonly kind: 'cue' | 'possible'; readonly cue: Cue }
  | { readonly kind: 'broken'; readonly broken: BrokenCue };

/**
 * Reads the cue at the beginning of one line, in any form that the format knows. The line is given by its offsets in the
 * text, without its line ending; only its first few hundred characters are looked at. To read all lines of a text, use a
 * {@link CueReader}.
 */
export function readCue(
  text: string,
  start: number,
  end: number,
  isListed: IsListed,
  mayHaveBullet = false,
): LoneCueReading | undefined {
  const reading = new CueReader(text, new LabelReader(isListed), mayHaveBullet).read(start, end);
  if (!reading || reading.kind === 'broken') return reading;
  return { kind: reading.kind, cue: placeCue(reading.cue) };
}

/** Reads a cue whose first letter is no marker: `A. Smith` is then a speaker whose name begins with an A. */
export function readCueWithInitial(
  text: string,
  start: number,
  end: number,
  isListed: IsListed,
  mayHaveBullet = false,
): Cue | undefined {
  const cue = new CueReader(text, new LabelReader(isListed), mayHaveBullet).readWithInitial(start, end);
  return cue && placeCue(cue);
}

/** Whether a cue may open with an initial, `A. Smith`, as well as with a marker and a name. */
export function mayBeInitial({ marker, names }: WrittenCue): boolean {
  if (!marker || marker.number !== undefined || names.length === 0) return false;
  // Behind the letter, only a full stop can still be the marker's.
  return marker.span.end - marker.span.start > 1;
}

/** A marker, a bracket, emphasis or a bullet. */
function opensCue(code: number): boolean {
  switch (code) {
    case Character.Q:
    case Character.A:
    case Character.squareOpen:
    case Character.roundOpen:
    case Character.star:
    case Character.underscore:
    case Character.hyphen:
      return true;
    default:
      return false;
  }
}

/** With one of these, names that open a line end, rightly or by a slip. */
const endOfNames = /[:：([;]/;

/** Whether words that begin so may be a time, or a link, which tell on the cue before them. */
function mayBelongToCue(code: number): boolean {
  return (
    isDigit(code) ||
    code === Character.squareOpen ||
    code === Character.roundOpen ||
    code === Character.h ||
    code === Character.less
  );
}

const LAST_OF_ASCII = 127;

/** Behind the first colon of a line, and the emphasis that it closes, if space follows there; else the line's start. */
function behindColon(text: string, start: number, end: number): number {
  // No further than a label goes: a text without colons would be searched to its end for every line.
  const colon = start + text.slice(start, Math.min(end, start + LONGEST_LABELS + 1)).indexOf(':');
  if (colon < start) return start;
  const next = text.charCodeAt(colon + 1);
  const behind = colon + (next === Character.star || next === Character.underscore ? 3 : 1);
  return isSpace(text.charCodeAt(behind)) ? behind : start;
}

/** Reads the cues of one text, line by line: one reader serves them all. */
export class CueReader {
  readonly #text: string;
  readonly #labels: LabelReader;
  readonly #mayHaveBullet: boolean;
  #start = 0;
  #end = 0;
  #at = 0;
  #timeBefore: Time | undefined;
  #timeAfter: Time | undefined;
  #emphasis: CueForm['emphasis'] = '';
  #isOpen = false;
  #markerStart = 0;
  /** Where the marker ends; where it begins, if there is none. */
  #markerEnd = 0;
  /** The marker stands before the emphasis. */
  #isMarkedOutside = false;
  #labelStart = 0;
  #labelEnd = 0;
  /** What the label says, once it is read. */
  #reading: LabelReading | undefined;
  #qualifiers: Label[] | undefined;

  /** @param mayHaveBullet `- Name: text`, as minutes are often written, is a cue as well */
  constructor(text: string, labels: LabelReader, mayHaveBullet: boolean) {
    this.#text = text;
    this.#labels = labels;
    this.#mayHaveBullet = mayHaveBullet;
  }

  /** Reads the cue of a line, as {@link readCue} does. */
  read(start: number, end: number): CueReading | undefined {
    const text = this.#text;
    const stop = trimEnd(text, start, end);
    const behind = behindColon(text, start, stop);
    const words = skipWhite(text, behind, stop);
    if (behind === start || words === stop || mayBelongToCue(text.charCodeAt(words)))
      return this.#readLine(start, stop);
    // A transcript has few speakers and many cues, so most are written like one before: to find it takes a fifth of reading it.
    const label = text.slice(start, behind);
    const known = this.#labels.knownCue(label);
    if (known) return { kind: known.kind, cue: { written: known.written, start, textStart: words } };
    const reading = this.#readLine(start, stop);
    if (reading && reading.kind !== 'broken') this.#remember(label, reading.kind, reading.cue.written);
    return reading;
  }

  /** With a number or a time hardly any other cue is written so. */
  #remember(label: string, kind: 'cue' | 'possible', written: WrittenCue): void {
    const isWhole = written.span.end === label.length;
    if (isWhole && !written.time && written.marker?.number === undefined)
      this.#labels.rememberCue(label, { kind, written });
  }

  #readLine(start: number, stop: number): CueReading | undefined {
    const text = this.#text;
    // Most lines of prose say by their first 160 characters that they name nobody.
    const last = Math.min(stop, start + LONGEST_LABELS);
    const isOpening = opensCue(text.charCodeAt(start));
    const mark = isOpening ? 0 : text.slice(start, last).search(endOfNames);
    if (mark < 0 && !mayBeInitials(text.charCodeAt(start + 1))) return undefined;
    this.#begin(start, stop);
    if (isOpening) this.#readBefore();
    return this.#readNames(true, isOpening ? this.#at : mark < 0 ? last : start + mark) ?? this.#readBroken();
  }

  /** Reads a cue whose first letter is no marker: `A. Smith` is then somebody whose name begins with an A. */
  readWithInitial(start: number, end: number): LineCue | undefined {
    this.#begin(start, trimEnd(this.#text, start, end));
    this.#readBefore();
    const reading = this.#readNames(false, this.#at);
    return reading?.kind === 'cue' ? reading.cue : undefined;
  }

  #begin(start: number, end: number): void {
    this.#start = start;
    this.#end = end;
    this.#at = start;
    this.#timeBefore = undefined;
    this.#timeAfter = undefined;
    this.#emphasis = '';
    this.#isOpen = false;
    this.#setMarker(start, start);
    this.#isMarkedOutside = false;
    this.#reading = undefined;
    this.#qualifiers = undefined;
  }

  /** What may stand before the names. */
  #readBefore(): void {
    if (this.#mayHaveBullet) this.#skipBullet();
    this.#readTimeBefore();
    this.#readMarkerBefore();
    this.#openEmphasis();
    if (!this.#timeBefore) this.#readTimeBefore();
  }

  #skipBullet(): void {
    const code = this.#text.charCodeAt(this.#start);
    if (code !== Character.hyphen && code !== Character.star) return;
    if (isSpace(this.#text.charCodeAt(this.#start + 1))) this.#at = skipSpaces(this.#text, this.#start + 1, this.#end);
  }

  /** @param from before it, the names do not end */
  #readNames(withMarker: boolean, from: number): CueReading | undefined {
    const labelStart = this.#at;
    const labelEnd = this.#findLabelEnd(labelStart, from);
    if (labelEnd === undefined) return undefined;
    this.#setLabel(labelStart, labelEnd);
    if (withMarker && !this.#hasMarker() && !this.#readMarker()) return undefined;
    return this.#readRest();
  }

  #readTimeBefore(): void {
    const time = readTime(this.#text, this.#at, this.#end);
    if (!time) return;
    this.#timeBefore = time;
    this.#at = skipSpaces(this.#text, time.span.end, this.#end);
  }

  /** `Q82 **Chair:**` has its marker outside the emphasis. */
  #readMarkerBefore(): void {
    const text = this.#text;
    const end = markerEnd(text, this.#at, this.#end);
    if (end === this.#at || !isSpace(text.charCodeAt(end))) return;
    const next = skipSpaces(text, end, this.#end);
    if (!text.startsWith('**', next) && !text.startsWith('__', next)) return;
    this.#setMarker(this.#at, end);
    this.#isMarkedOutside = true;
    this.#at = next;
  }

  #openEmphasis(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code !== Character.star && code !== Character.underscore) return;
    if (this.#text.charCodeAt(this.#at + 1) !== code) return;
    this.#emphasis = code === Character.star ? '**' : '__';
    this.#isOpen = true;
    this.#at = skipSpaces(this.#text, this.#at + 2, this.#end);
  }

  #closeEmphasis(): void {
    if (!this.#isOpen || !this.#text.startsWith(this.#emphasis, this.#at)) return;
    this.#isOpen = false;
    this.#at += 2;
  }

  /** The names end at a colon, a bracket, the closing emphasis or the line's end. */
  #findLabelEnd(start: number, from: number): number | undefined {
    const text = this.#text;
    const last = Math.min(this.#end, start + LONGEST_LABELS);
    const closing = this.#isOpen ? this.#emphasis.charCodeAt(0) : -1;
    let i = from;
    for (; i < last; i++) {
      const code = text.charCodeAt(i);
      if (code === Character.roundOpen && i > start) {
        // `Hon. (Dr.) Wambui`: a title in brackets is a part of the name.
        const title = titleInBrackets(text, start, i, last);
        if (title > i) {
          i = title;
          continue;
        }
      }
      if (isColon(code) || code === Character.roundOpen || code === Character.squareOpen) break;
      if (code === closing && text.charCodeAt(i + 1) === closing) break;
    }
    if (i === last && last < this.#end) return undefined;
    // A whole line without a colon, as prose has: only a marker may be so.
    if (i === this.#end && !this.#isOpen && i - start > LONGEST_MARKER) return undefined;
    return trimEnd(text, start, i);
  }

  /** `Q`, `A`, `Q12`, `Q.`: takes the marker off the label's front. False where no name follows it: those are words. */
  #readMarker(): boolean {
    const text = this.#text;
    const start = this.#labelStart;
    const end = this.#labelEnd;
    const behind = markerEnd(text, start, end);
    if (behind === start || (behind < end && !isSpace(text.charCodeAt(behind)))) return true;
    // "A Smith" is Smith, who answers; but a roster, or a parliament, may know somebody called "A noble Lord".
    if (behind < end && this.#labels.isListed(text.slice(start, end))) return true;
    const rest = skipSpaces(text, behind, end);
    this.#setLabel(rest, end);
    if (rest < end && !this.#isUnknown() && !this.#read().mayBeNames) return false;
    this.#setMarker(start, behind);
    return true;
  }

  #setMarker(start: number, end: number): void {
    this.#markerStart = start;
    this.#markerEnd = end;
  }

  #hasMarker(): boolean {
    return this.#markerEnd > this.#markerStart;
  }

  #setLabel(start: number, end: number): void {
    this.#labelStart = start;
    this.#labelEnd = end;
    this.#reading = undefined;
  }

  #read(): LabelReading {
    this.#reading ??= this.#labels.read(this.#text.slice(this.#labelStart, this.#labelEnd));
    return this.#reading;
  }

  /** A `?` stands for the name. */
  #isUnknown(): boolean {
    return this.#labelEnd - this.#labelStart === 1 && this.#text.charCodeAt(this.#labelStart) === Character.question;
  }

  #readRest(): CueReading | undefined {
    this.#at = this.#labelEnd;
    this.#closeEmphasis();
    if (!this.#readQualifiersAndTime()) return undefined;
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (this.#at < this.#end && isColon(code)) return this.#readColon(code);
    return this.#at >= this.#end ? this.#readAlone() : undefined;
  }

  /** False where a bracket stands that is neither. */
  #readQualifiersAndTime(): boolean {
    const text = this.#text;
    for (;;) {
      this.#at = skipSpaces(text, this.#at, this.#end);
      if (this.#isOpen) this.#closeEmphasis();
      const code = text.charCodeAt(this.#at);
      if (this.#at >= this.#end || (code !== Character.roundOpen && code !== Character.squareOpen)) return true;
      const time = this.#timeAfter ? undefined : readTime(text, this.#at, this.#end);
      if (time) {
        this.#timeAfter = time;
        this.#at = time.span.end;
        continue;
      }
      if (code === Character.squareOpen) return false;
      const close = closingRound(text, this.#at, this.#end);
      if (close === undefined) return false;
      this.#qualifiers ??= [];
      this.#qualifiers.push({ text: text.slice(this.#at + 1, close), span: this.#span(this.#at + 1, close) });
      this.#at = close + 1;
    }
  }

  #readColon(code: number): CueReading | undefined {
    const text = this.#text;
    const isInside = this.#isOpen;
    this.#at++;
    this.#closeEmphasis();
    if (this.#isOpen) return undefined;
    const isTight = this.#at < this.#end && !isWhite(text.charCodeAt(this.#at));
    if (isTight && code === Character.colon && !this.#emphasis) return this.#readLooseTime();
    const numbered = this.#readNameAfterNumber();
    if (numbered) return numbered;
    this.#readTimeBehindColon();
    const kind = this.#certainty(skipSpaces(text, this.#at, this.#end));
    if (!kind) return undefined;
    return { kind, cue: this.#cue(this.#at, isInside ? 'inside' : 'plain', this.#at >= this.#end) };
  }

  /** `Q12: Chair: text`: the colon after the number ends no cue where a name with a colon follows. */
  #readNameAfterNumber(): CueReading | undefined {
    if (!this.#isBare() || !this.#hasMarker() || this.#timeBefore || this.#timeAfter) return undefined;
    const marker = this.#writtenMarker();
    if (marker.number === undefined) return undefined;
    const start = skipSpaces(this.#text, this.#at, this.#end);
    const reading = new CueReader(this.#text, this.#labels, false).read(start, this.#end);
    if (reading?.kind !== 'cue' || reading.cue.written.names.length === 0 || reading.cue.written.marker)
      return undefined;
    return { kind: 'cue', cue: withMarker(reading.cue, marker, this.#start) };
  }

  /** `Name: 00:00:08` or `Name: [00:08]`, with nothing behind. */
  #readTimeBehindColon(): void {
    if (this.#timeBefore || this.#timeAfter) return;
    const start = skipSpaces(this.#text, this.#at, this.#end);
    if (this.#end - start > LONGEST_TIME) return;
    const time = readTime(this.#text, start, this.#end) ?? findTrailingTime(this.#text, this.#at, this.#end);
    if (time?.span.start !== start || time.span.end !== this.#end) return;
    this.#timeAfter = time;
    this.#at = this.#end;
  }

  /** `Name – 00:00:08:` alone on a line: the first colon stands inside a time. */
  #readLooseTime(): CueReading | undefined {
    const text = this.#text;
    const hasColon = isColon(text.charCodeAt(this.#end - 1));
    const end = hasColon ? trimEnd(text, this.#start, this.#end - 1) : this.#end;
    const time = findTrailingTime(text, this.#labelStart, end);
    if (!time) return undefined;
    this.#setLabel(this.#labelStart, withoutSeparator(text, this.#labelStart, time.span.start));
    this.#timeAfter = time;
    const kind = this.#certainty(this.#end);
    if (!kind) return undefined;
    return { kind: hasColon ? kind : 'possible', cue: this.#cue(this.#end, hasColon ? 'plain' : 'none', true) };
  }

  /** No colon, and nothing behind: `**Name**`, `Name (00:06:16)`, `Q.` */
  #readAlone(): CueReading | undefined {
    if (this.#isOpen) return undefined;
    if (this.#hasMarker() && this.#isBare()) return this.#readFullStop();
    if (!this.#emphasis && !this.#timeAfter) return undefined;
    // `**closed**` says what became of something.
    if (!this.#timeAfter && this.#read().certainty === 'word') return undefined;
    if (!this.#certainty(this.#end) || (this.#qualifiers?.length ?? 0) > 3) return undefined;
    return { kind: 'possible', cue: this.#cue(this.#end, 'none', true) };
  }

  #isBare(): boolean {
    return this.#labelStart === this.#labelEnd;
  }

  #readFullStop(): CueReading | undefined {
    if (this.#text.charCodeAt(this.#markerEnd - 1) !== Character.stop) return undefined;
    return { kind: 'cue', cue: this.#cue(this.#end, 'none', true) };
  }

  /** Whether the label names somebody; undefined where it cannot. The words begin at an offset. */
  #certainty(textStart: number): 'cue' | 'possible' | undefined {
    if (this.#isBare()) return this.#hasMarker() ? 'cue' : undefined;
    if (this.#isUnknown()) return 'cue';
    const { certainty } = this.#read();
    if (certainty === 'listed') return 'cue';
    if (certainty === 'none') return undefined;
    if (this.#emphasis || this.#hasMarker() || this.#timeBefore || this.#timeAfter) return 'cue';
    // A small letter makes a nickname or any word at all; and a label above a list, or in front of a link,
    // names a thing more often than a speaker.
    return certainty === 'name' && textStart < this.#end && !this.#isLink(textStart) ? 'cue' : 'possible';
  }

  #isLink(at: number): boolean {
    return this.#text.startsWith('http', at) || this.#text.startsWith('<http', at);
  }

  #cue(spanEnd: number, colon: CueForm['colon'], alone: boolean): LineCue {
    const unknown = this.#isUnknown();
    const time = this.#timeBefore ?? this.#timeAfter;
    const written: WrittenCue = {
      span: this.#span(this.#start, spanEnd),
      marker: this.#hasMarker() ? this.#writtenMarker() : undefined,
      names: unknown || this.#isBare() ? none : this.#names(),
      unknown,
      qualifiers: this.#qualifiers ?? none,
      time: time && { seconds: time.seconds, span: this.#span(time.span.start, time.span.end) },
      form: {
        emphasis: this.#emphasis,
        colon,
        time: this.#timeBefore ? 'before' : this.#timeAfter ? 'after' : 'none',
        alone,
      },
    };
    return { written, start: this.#start, textStart: skipWhite(this.#text, spanEnd, this.#end) };
  }

  /** Counted from where the line begins. */
  #span(start: number, end: number): Span {
    return { start: start - this.#start, end: end - this.#start };
  }

  #writtenMarker(): Marker {
    const text = this.#text;
    const start = this.#markerStart;
    const end = this.#markerEnd;
    const digitsEnd = text.charCodeAt(end - 1) === Character.stop ? end - 1 : end;
    return {
      kind: text.charCodeAt(start) === Character.Q ? 'question' : 'answer',
      number: digitsEnd > start + 1 ? Number(text.slice(start + 1, digitsEnd)) : undefined,
      span: this.#span(start, end),
    };
  }

  #names(): Label[] {
    const { isListed, names, text } = this.#read();
    const from = this.#labelStart;
    // "The Minister of State, Home Office (Ann Lee)" is one office, not two speakers.
    const isOffice = this.#qualifiers !== undefined && text.startsWith('The ');
    if (isOffice || isListed || names.length === 1) return [{ text, span: this.#span(from, this.#labelEnd) }];
    return names.map(({ text, start }) => ({ text, span: this.#span(from + start, from + start + text.length) }));
  }

  /** `Q. Did you go?` is a cue without a colon; the other near misses are somebody's slip. */
  #readBroken(): CueReading | undefined {
    const text = this.#text;
    const time = this.#timeBefore ? undefined : brokenTime(text, this.#start, this.#end);
    if (time) return this.#readAfterBrokenTime(time);
    const start = this.#timeBefore ? skipSpaces(text, this.#timeBefore.span.end, this.#end) : this.#start;
    // `**[00:03] Ann Lee** Why?`: no slip of a single mark.
    if (this.#emphasis && !this.#isMarkedOutside && !text.startsWith(this.#emphasis, start)) return undefined;
    // "Q. **Did** you go?" has its emphasis among the words.
    if (this.#isMarkedOutside) this.#emphasis = '';
    const withFullStop = this.#readFullStopMarker(start + this.#emphasis.length);
    if (withFullStop) return withFullStop;
    const broken = readBrokenCue(text, start, this.#end, this.#emphasis, this.#labels);
    return broken && { kind: 'broken', broken };
  }

  /** `[00.00.09] **Karl:** Yes.`: a cue, but for the slip in its time. */
  #readAfterBrokenTime({ span, replacement }: BrokenTime): CueReading | undefined {
    const start = skipSpaces(this.#text, span.end, this.#end);
    // One time only: a line of thousands would exhaust the stack.
    if (brokenTime(this.#text, start, this.#end)) return undefined;
    const reading = new CueReader(this.#text, this.#labels, false).read(start, this.#end);
    if (!reading || reading.kind === 'broken') return undefined;
    const { names, span: cue } = reading.cue.written;
    const end = reading.cue.start + cue.end;
    const broken = { span: { start: span.start, end }, replacement: replacement + this.#text.slice(span.end, end) };
    return names[0] && { kind: 'broken', broken: { reason: 'time', name: names[0].text, ...broken } };
  }

  #readFullStopMarker(start: number): CueReading | undefined {
    const text = this.#text;
    const end = markerEnd(text, start, this.#end);
    if (end === start || text.charCodeAt(end - 1) !== Character.stop) return undefined;
    if (!text.startsWith(this.#emphasis, end)) return undefined;
    const markEnd = end + this.#emphasis.length;
    if (markEnd >= this.#end || !isSpace(text.charCodeAt(markEnd))) return undefined;
    this.#setMarker(start, end);
    this.#setLabel(end, end);
    // "Q. (By Ms. Lee) Did you go?": a bracket here is said, and a time belongs to the cue.
    this.#qualifiers = undefined;
    this.#timeAfter = this.#timeBefore ? undefined : readTime(text, skipSpaces(text, markEnd, this.#end), this.#end);
    const cueEnd = this.#timeAfter?.span.end ?? markEnd;
    // A sentence may begin so as well: "A. Smith went home."
    return { kind: text.charCodeAt(start) === Character.A ? 'possible' : 'cue', cue: this.#cue(cueEnd, 'none', false) };
  }
}

/** A cue with a marker before it, whose line begins at `start`. */
function withMarker({ written, start: at, textStart }: LineCue, marker: Marker, start: number): LineCue {
  const { span, names, qualifiers, time } = written;
  const by = at - start;
  return {
    written: {
      ...written,
      marker,
      span: { start: 0, end: span.end + by },
      names: moveLabels(names, by),
      qualifiers: moveLabels(qualifiers, by),
      time: time && moveTime(time, by),
    },
    start,
    textStart,
  };
}

/** Where a name before a time ends: a mark between them, or the word `at`, is a part of neither. */
function withoutSeparator(text: string, start: number, end: number): number {
  const mark = separatorAtEnd.exec(text.slice(Math.max(start, end - LONGEST_SEPARATOR), end));
  return trimEnd(text, start, end - (mark?.[0].length ?? 0));
}

const separatorAtEnd = new RegExp(`${SEPARATOR}$`);
const LONGEST_SEPARATOR = 8;

const none: readonly Label[] = [];

/** Behind `Q`, `A12`, `Q.`: a letter, digits and a full stop as far as they go. Where no marker stands, its start. */
function markerEnd(text: string, start: number, end: number): number {
  const letter = text.charCodeAt(start);
  if (letter !== Character.Q && letter !== Character.A) return start;
  let i = start + 1;
  while (i < end && isDigit(text.charCodeAt(i)) && i - start <= 6) i++;
  return i < end && text.charCodeAt(i) === Character.stop ? i + 1 : i;
}

/** Only capitals may end in a full stop, or what may be capitals of some script; this is the second of them. */
function mayBeInitials(second: number): boolean {
  return (second >= Character.A && second <= Character.Z) || second > LAST_OF_ASCII;
}

/** Where a title in brackets closes between two parts of a name; where none does, the bracket's own offset. */
function titleInBrackets(text: string, start: number, open: number, end: number): number {
  const close = text.indexOf(')', open);
  if (close < 0 || close - open > LONGEST_TITLE || close + 2 >= end || !isSpace(text.charCodeAt(close + 1)))
    return open;
  const isTitle = /\.\s$/.test(text.slice(start, open)) && titleAfterBracket().test(text.slice(open, close));
  return isTitle && opensWithCapital(text.slice(close + 2, close + 4)) ? close : open;
}

const titleAfterBracket = lazy(() => /^\(\p{Lu}\p{L}{0,8}\.?$/u);
const LONGEST_TITLE = 12;

function closingRound(text: string, open: number, end: number): number | undefined {
  const last = Math.min(end, open + LONGEST_QUALIFIER);
  let depth = 0;
  for (let i = open; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === Character.roundOpen) depth++;
    else if (code === Character.roundClose && --depth === 0) return i;
  }
  return undefined;
}

/** A time in brackets before a cue with a slip in it: other marks for its colons, or brackets that do not match. */
interface BrokenTime {
  readonly span: Span;
  /** The time as it is to be written. */
  readonly replacement: string;
}

function brokenTime(text: string, start: number, end: number): BrokenTime | undefined {
  const open = text.charCodeAt(start);
  if (open !== Character.squareOpen && open !== Character.roundOpen) return undefined;
  const match = timeWithSlip.exec(text.slice(start, Math.min(end, start + LONGEST_TIME)));
  if (!match) return undefined;
  const replacement = `[${(match[1] ?? '').replace(/[.;,]/g, ':')}]`;
  return { span: { start, end: start + match[0].length }, replacement };
}

const timeWithSlip = /^[[(](\d{1,3}[:.;,]\d{2}(?:[:.;,]\d{2})?)[\])}](?=\s)/;
