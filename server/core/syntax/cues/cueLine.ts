import { SEPARATOR } from '../../labels/form.ts';
import { isNameLike, isStageRemark, isThing, isVoice } from '../../labels/labels.ts';
import { Character, isColon, isSpace, isWhite, skipSpaces, skipWhite, trimEnd } from '../../text/characters.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { findTrailingTime, LONGEST_TIME, readTime } from '../times.ts';
import type { BrokenCue, CueForm, Label, Time } from '../tree.ts';
import { type Brackets, readBrackets } from './brackets.ts';
import { readBrokenCue } from './brokenCue.ts';
import { type BrokenTime, readBrokenTime } from './brokenTime.ts';
import type { LabelReader } from './labelReader.ts';
import { endsInFullStop, markerAt, skipMarker, withMarker } from './marker.ts';
import { findNamesEnd, LONGEST_NAMES, Names, readNames } from './names.ts';
import { type Opening, readOpening } from './opening.ts';
import type { LineCue, WrittenCue } from './writtenCue.ts';

/** What a line says about who speaks. */
export type CueReading =
  /** A cue, whatever the other lines say. */
  | { readonly kind: 'cue'; readonly cue: LineCue }
  /** A cue if the same name opens another line of the file, or the roster has it. */
  | { readonly kind: 'possible'; readonly cue: LineCue }
  /** Nearly a cue, if somebody of this name speaks elsewhere. */
  | { readonly kind: 'broken'; readonly broken: BrokenCue };

/** Reads the cue of a line, which is given by its offsets, without white space at its end. */
export function readCueLine(
  text: string,
  start: number,
  end: number,
  labels: LabelReader,
  mayHaveBullet = false,
): CueReading | undefined {
  const last = Math.min(end, start + LONGEST_NAMES);
  if (mayHaveOpening(text.charCodeAt(start))) {
    const line = new CueLine(text, start, end, labels, readOpening(text, start, end, mayHaveBullet));
    return line.read(line.opening.end);
  }
  // Most lines of prose have none of these marks so early, and name no speaker.
  const mark = text.slice(start, last).search(endOfNames);
  if (mark < 0 && !mayBeInitials(text.charCodeAt(start + 1))) return undefined;
  const opening: Opening = { time: undefined, marker: undefined, emphasis: '', end: start };
  return new CueLine(text, start, end, labels, opening).read(mark < 0 ? last : start + mark);
}

/** Reads a cue whose first letter is no marker: `A. Smith` is then a speaker whose name begins with an A. */
export function readCueLineWithInitial(
  text: string,
  start: number,
  end: number,
  labels: LabelReader,
  mayHaveBullet: boolean,
): LineCue | undefined {
  return new CueLine(text, start, end, labels, readOpening(text, start, end, mayHaveBullet)).readWithInitial();
}

/** Whether a line that begins with this character may have a marker, a bracket, emphasis or a bullet before the names. */
function mayHaveOpening(code: number): boolean {
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

/** After names at the start of a line stands one of these, rightly or by a slip. */
const endOfNames = /[:：([;]/;

/** Whether the second character of a line may belong to initials: a capital, or what may be one in some script. */
function mayBeInitials(second: number): boolean {
  return (second >= Character.A && second <= Character.Z) || second > LAST_OF_ASCII;
}

const LAST_OF_ASCII = 127;

/** A cue from its names on, as far as it is read. Offsets are those of the text. */
interface CueParts {
  readonly names: Names;
  readonly qualifiers: readonly Label[];
  /** A time after the names. */
  readonly time: Time | undefined;
  readonly end: number;
  readonly colon: CueForm['colon'];
}

/** One line that may begin with a cue, after what stands before the names. */
class CueLine {
  readonly opening: Opening;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #labels: LabelReader;

  constructor(text: string, start: number, end: number, labels: LabelReader, opening: Opening) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#labels = labels;
    this.opening = opening;
  }

  /** @param from an offset before which the names do not end */
  read(from: number): CueReading | undefined {
    const label = this.#findLabel(from);
    const { marker } = this.opening;
    const names =
      label &&
      (marker ? new Names(this.#text, this.#labels, label, marker) : readNames(this.#text, this.#labels, label));
    return (names && this.#readAfterNames(names)) ?? this.#readBroken();
  }

  readWithInitial(): LineCue | undefined {
    const label = this.#findLabel(this.opening.end);
    const names = label && new Names(this.#text, this.#labels, label, this.opening.marker);
    const reading = names && this.#readAfterNames(names);
    return reading?.kind === 'cue' ? reading.cue : undefined;
  }

  #findLabel(from: number): Span | undefined {
    const { end: start, emphasis } = this.opening;
    const end = findNamesEnd(this.#text, start, from, this.#end, emphasis);
    return end === undefined ? undefined : { start, end };
  }

  #readAfterNames(names: Names): CueReading | undefined {
    const brackets = readBrackets(this.#text, names.end, this.#end, this.#start, this.opening.emphasis);
    if (!brackets) return undefined;
    if (brackets.end >= this.#end) return this.#readAlone(names, brackets);
    const code = this.#text.charCodeAt(brackets.end);
    return isColon(code) ? this.#readColon(names, brackets, code) : undefined;
  }

  #readColon(names: Names, { qualifiers, time, isOpen, end }: Brackets, code: number): CueReading | undefined {
    const text = this.#text;
    const { emphasis } = this.opening;
    const colonEnd = end + 1;
    if (isOpen && !text.startsWith(emphasis, colonEnd)) return undefined;
    const at = isOpen ? colonEnd + emphasis.length : colonEnd;
    const isTight = at < this.#end && !isWhite(text.charCodeAt(at));
    if (isTight && code === Character.colon && !emphasis) return this.#readLooseTime(names, qualifiers);
    const asker = this.#nameInBrackets(names, qualifiers);
    if (asker)
      return this.#reading('cue', { names: asker, qualifiers: [], time, end: at, colon: isOpen ? 'inside' : 'plain' });
    const hasTime = this.opening.time !== undefined || time !== undefined;
    const numbered = hasTime ? undefined : this.#readNameAfterNumber(names, at);
    if (numbered) return numbered;
    const timeBelow = hasTime ? undefined : this.#readTimeAfterColon(at);
    const marker = timeBelow || names.marker || names.isAbsent ? undefined : this.#markerAfterColon(at);
    const cueEnd = timeBelow ? this.#end : (marker?.end ?? at);
    return this.#reading(this.#certainty(names, time ?? timeBelow, skipSpaces(text, cueEnd, this.#end)), {
      names: marker ? names.markedBy(marker) : names,
      qualifiers,
      time: time ?? timeBelow,
      end: cueEnd,
      colon: isOpen ? 'inside' : 'plain',
    });
  }

  /** The name in `Q (Ann Lee):`, where the marker has no other. */
  #nameInBrackets({ isAbsent, marker }: Names, [qualifier, ...others]: readonly Label[]): Names | undefined {
    if (!isAbsent || !marker || !qualifier || others.length > 0 || !mayAsk(qualifier.text)) return undefined;
    return new Names(this.#text, this.#labels, shiftSpan(qualifier.span, this.#start), marker);
  }

  /** `Q12: Chair: text`: the colon after the number ends no cue where a name with a colon follows. */
  #readNameAfterNumber({ isAbsent, marker: place }: Names, at: number): CueReading | undefined {
    if (!isAbsent || !place) return undefined;
    const marker = markerAt(this.#text, place, this.#start);
    if (marker.number === undefined) return undefined;
    const reading = readCueLine(this.#text, skipSpaces(this.#text, at, this.#end), this.#end, this.#labels);
    if (reading?.kind !== 'cue' || reading.cue.written.names.length === 0 || reading.cue.written.marker)
      return undefined;
    return { kind: 'cue', cue: withMarker(reading.cue, marker, this.#start) };
  }

  /** The marker in `MS LEE: Q. Where was it?`, as courts of New South Wales print it. An `A.` may be an initial. */
  #markerAfterColon(at: number): Span | undefined {
    const start = skipWhite(this.#text, at, this.#end);
    const isMarker =
      this.#text.startsWith('Q.', start) && isWhite(this.#text.charCodeAt(start + 2)) && start + 3 < this.#end;
    return isMarker ? { start, end: start + 2 } : undefined;
  }

  /** `Name: 00:00:08` or `Name: [00:08]`, to the end of the line. */
  #readTimeAfterColon(at: number): Time | undefined {
    const start = skipSpaces(this.#text, at, this.#end);
    if (this.#end - start > LONGEST_TIME) return undefined;
    const time = readTime(this.#text, start, this.#end) ?? findTrailingTime(this.#text, at, this.#end);
    return time?.span.start === start && time.span.end === this.#end ? time : undefined;
  }

  /** `Name – 00:00:08:` alone on a line: the first colon stands inside a time. */
  #readLooseTime(names: Names, qualifiers: readonly Label[]): CueReading | undefined {
    const text = this.#text;
    const hasColon = isColon(text.charCodeAt(this.#end - 1));
    const end = hasColon ? trimEnd(text, this.#start, this.#end - 1) : this.#end;
    const time = findTrailingTime(text, names.start, end);
    if (!time) return undefined;
    const before = names.endingAt(withoutSeparator(text, names.start, time.span.start));
    const parts: CueParts = { names: before, qualifiers, time, end: this.#end, colon: hasColon ? 'plain' : 'none' };
    const certainty = this.#certainty(before, time, this.#end);
    return this.#reading(certainty && (hasColon ? certainty : 'possible'), parts);
  }

  /** No colon, and nothing after the names: `**Name**`, `Name (00:06:16)`, `Q.` */
  #readAlone(names: Names, { qualifiers, time, isOpen }: Brackets): CueReading | undefined {
    if (isOpen) return undefined;
    const parts: CueParts = { names, qualifiers, time, end: this.#end, colon: 'none' };
    if (names.marker && names.isAbsent)
      return endsInFullStop(this.#text, names.marker.end) ? this.#reading('cue', parts) : undefined;
    if (!this.opening.emphasis && !time) return undefined;
    // `**closed**` says what became of something.
    if (!time && names.reading.certainty === 'word') return undefined;
    if (!this.#certainty(names, time, this.#end) || qualifiers.length > MOST_QUALIFIERS_ALONE) return undefined;
    return this.#reading('possible', parts);
  }

  /** Whether the names may be those of a speaker; undefined where they cannot. The words begin at an offset. */
  #certainty(names: Names, time: Time | undefined, textStart: number): 'cue' | 'possible' | undefined {
    if (names.isAbsent) return names.marker ? 'cue' : undefined;
    if (names.isUnknown) return 'cue';
    const { certainty } = names.reading;
    if (certainty === 'listed') return 'cue';
    if (certainty === 'none') return undefined;
    if (this.opening.emphasis || names.marker || this.opening.time || time) return 'cue';
    // A word in small letters may be a nickname or anything else. A label above a list, or before a link, names a thing more often than a
    // speaker.
    return certainty === 'name' && textStart < this.#end && !isLink(this.#text, textStart) ? 'cue' : 'possible';
  }

  #reading(kind: 'cue' | 'possible' | undefined, parts: CueParts): CueReading | undefined {
    return kind && { kind, cue: this.#cue(parts, this.opening.emphasis) };
  }

  #cue({ names, qualifiers, time: timeAfter, end, colon }: CueParts, emphasis: CueForm['emphasis']): LineCue {
    const time = this.opening.time ?? timeAfter;
    const written: WrittenCue = {
      span: { start: 0, end: end - this.#start },
      marker: names.marker && markerAt(this.#text, names.marker, this.#start),
      names: names.labels(this.#start, qualifiers.length > 0),
      unknown: names.isUnknown,
      qualifiers,
      time: time && { seconds: time.seconds, span: shiftSpan(time.span, -this.#start) },
      form: {
        emphasis,
        colon,
        time: this.opening.time ? 'before' : timeAfter ? 'after' : 'none',
        alone: end >= this.#end,
      },
    };
    return { written, start: this.#start, textStart: skipWhite(this.#text, end, this.#end) };
  }

  /** `Q. Did you go?` is a cue without a colon; the other near misses are somebody's slip. */
  #readBroken(): CueReading | undefined {
    const text = this.#text;
    const { time, marker, emphasis: opened } = this.opening;
    const brokenTime = time ? undefined : readBrokenTime(text, this.#start, this.#end);
    if (brokenTime) return this.#readAfterBrokenTime(brokenTime);
    const start = time ? skipSpaces(text, time.span.end, this.#end) : this.#start;
    // "Q. **Did** you go?" has its emphasis among the words.
    const emphasis = marker ? '' : opened;
    // `**[00:03] Ann Lee** Why?`: no slip of a single mark.
    if (!text.startsWith(emphasis, start)) return undefined;
    const withFullStop = this.#readFullStopMarker(start + emphasis.length, emphasis);
    if (withFullStop) return withFullStop;
    const broken = readBrokenCue(text, start, this.#end, emphasis, this.#labels);
    return broken && { kind: 'broken', broken };
  }

  /** `[00.00.09] **Karl:** Yes.`: a cue, but for the slip in its time. */
  #readAfterBrokenTime({ span, replacement }: BrokenTime): CueReading | undefined {
    const start = skipSpaces(this.#text, span.end, this.#end);
    // One time only: a line of thousands would exhaust the stack.
    if (readBrokenTime(this.#text, start, this.#end)) return undefined;
    const reading = readCueLine(this.#text, start, this.#end, this.#labels);
    if (!reading || reading.kind === 'broken') return undefined;
    const { names, span: cue } = reading.cue.written;
    const end = reading.cue.start + cue.end;
    const broken = { span: { start: span.start, end }, replacement: replacement + this.#text.slice(span.end, end) };
    return names[0] && { kind: 'broken', broken: { reason: 'time', name: names[0].text, ...broken } };
  }

  #readFullStopMarker(start: number, emphasis: CueForm['emphasis']): CueReading | undefined {
    const text = this.#text;
    const markerEnd = skipMarker(text, start, this.#end);
    if (markerEnd === start || !endsInFullStop(text, markerEnd) || !text.startsWith(emphasis, markerEnd))
      return undefined;
    const end = markerEnd + emphasis.length;
    if (end >= this.#end || !isSpace(text.charCodeAt(end))) return undefined;
    const names = new Names(text, this.#labels, { start: markerEnd, end: markerEnd }, { start, end: markerEnd });
    const by = readBy(text, end, this.#end);
    if (by) {
      const asker = new Names(text, this.#labels, by.name, { start, end: markerEnd });
      return this.#reading('cue', { names: asker, qualifiers: [], time: undefined, end: by.end, colon: 'none' });
    }
    // "Q. (Laughs) Did you go?": a bracket here is said, and a time belongs to the cue.
    const time = this.opening.time ? undefined : readTime(text, skipSpaces(text, end, this.#end), this.#end);
    const parts: CueParts = { names, qualifiers: [], time, end: time?.span.end ?? end, colon: 'none' };
    // A sentence may begin so as well: "A. Smith went home."
    return { kind: text.charCodeAt(start) === Character.A ? 'possible' : 'cue', cue: this.#cue(parts, emphasis) };
  }
}

const MOST_QUALIFIERS_ALONE = 3;

/** Whether what stands in brackets after a marker names who asks: a full name, or what a voice is. */
function mayAsk(words: string): boolean {
  return (words.includes(' ') || isVoice(words)) && isNameLike(words) && !isThing(words) && !isStageRemark(words);
}

/** The name in `(By Ms. Lee)`, with which a record of testimony says who asks from here on, and the offset after it. */
function readBy(text: string, start: number, end: number): { readonly name: Span; readonly end: number } | undefined {
  const open = skipWhite(text, start, end);
  if (text.charCodeAt(open) !== Character.roundOpen) return undefined;
  const match = by.exec(text.slice(open, Math.min(end, open + LONGEST_BY)));
  const [written = '', before = '', name = ''] = match ?? [];
  if (!isNameLike(name)) return undefined;
  const nameStart = open + before.length;
  return { name: { start: nameStart, end: nameStart + name.length }, end: open + written.length };
}

const by = /^(\(\s?(?:BY|By|by)\s)([^():]{2,40}?)\s?:?\)\s?:?(?=\s)/;
const LONGEST_BY = 60;

function isLink(text: string, at: number): boolean {
  return text.startsWith('http', at) || text.startsWith('<http', at);
}

/** Where a name before a time ends. A mark between them, or the word `at`, belongs to neither. */
function withoutSeparator(text: string, start: number, end: number): number {
  const mark = separatorAtEnd.exec(text.slice(Math.max(start, end - LONGEST_SEPARATOR), end));
  return trimEnd(text, start, end - (mark?.[0].length ?? 0));
}

const separatorAtEnd = new RegExp(`${SEPARATOR}$`);
const LONGEST_SEPARATOR = 8;
