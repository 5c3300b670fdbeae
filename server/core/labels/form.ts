import { lazy } from '../text/lazy.ts';
import { letterPattern, type Script, scriptOf } from '../text/letterPattern.ts';
import { opensWithDigit, opensWithLetter } from '../text/letters.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { isUnclear } from './unclear.ts';

/** One way to write who speaks at the start of a line: data, and a pattern that reads it. */
export interface LabelForm {
  /** Stable: messages, tests and the convention of a file name it. */
  readonly id: string;
  /** The form as messages show it: "`[Name] [00:00]`". */
  readonly shown: string;
  /** Lines in this form, which the tests read. */
  readonly examples: readonly string[];
  /** What a line in this form can begin with: any letter, any digit from 0 to 9, one of these signs, or any sign that is not of ASCII. */
  readonly opens: {
    readonly letter?: true;
    readonly digit?: true;
    readonly signs?: string;
    readonly otherSigns?: true;
  };
  /** What each line in this form has somewhere. A line without it is not compared with the pattern, which would take longer. */
  readonly has?: RegExp;
  /** Gives what {@link linePattern} makes; a form may have another pattern for lines with a time. */
  readonly pattern: (line: string, script: Script) => RegExp;
  /**
   * `distinct`: other text hardly looks so, and a name that speaks elsewhere proves a single line. `ambiguous`: lists, headings and prose
   * look so too, and the file has to prove more.
   */
  readonly ambiguity: 'distinct' | 'ambiguous';
  /**
   * What may stand as the label: names of several words, something with the shape of a name, or a single word of any letters (a
   * nickname) as well, in some forms only where it returns; or any words that return. A name that speaks elsewhere always may.
   */
  readonly labels: 'full names' | 'names' | 'nicknames' | 'returning nicknames' | 'words';
  /** The words stand on the lines below: nothing may follow the label. */
  readonly alone?: boolean;
  /** The markers of this form are initials too, so that both have to return. */
  readonly bothReturn?: true;
  /** A speaker may address or quote somebody so: where people talk in other forms, it is no label. */
  readonly mentions?: true;
  /** Much else looks so: the file proves the form only where hardly a line in it is anything but talk. */
  readonly provedByTalk?: true;
  /**
   * Signs enclose the label. Where there is talk in no other form, voices that all return prove it. Lines about events look so too, or
   * hardly anything else.
   */
  readonly encloses?: 'events' | 'names';
  /** Lines in this form are never more than doubtful. */
  readonly unprovable?: true;
  /** Lines of prose begin so too: no line is more than doubtful, and only where its label returns, mostly before a sentence. */
  readonly prose?: true;
  /** A label in this form is without a name: somebody speaks, and the file does not say who. */
  readonly nameless?: boolean;
  /** People put pictures after their names: `Gus 🐢`. */
  readonly pictures?: true;
  /** Lines of a chat, in which a scribe may write down what others say: `<mara> ole: we should`. */
  readonly chat?: true;
  /** Whether words after the label may be what somebody says, for a form in which other things end in a full stop too. */
  saysSentence?(words: string): boolean;
  /** Refuses what matches the pattern and is something else. */
  excludes?(match: RegExpExecArray, line: string): boolean;
}

/** A label as one line has it. Spans are UTF-16 offsets from the start of the line. */
export interface LabelReading {
  readonly form: LabelForm;
  /** Undefined where the form names nobody: `>> text`. */
  readonly label: LabelText | undefined;
  readonly marker: 'question' | 'answer' | undefined;
  /** Where the marker is written. */
  readonly markerSpan: Span | undefined;
  readonly qualifier: LabelText | undefined;
  readonly time: (Span & { readonly seconds: number }) | undefined;
  /** Where the words begin; the end of the line where they stand below. */
  readonly textStart: number;
}

export interface LabelText extends Span {
  readonly text: string;
}

/** No label is longer, with all that belongs to it. */
export const LONGEST_LABEL_LINE = 200;

/**
 * A label: bounded, and without the characters that end one in some form. It begins with a letter, a digit or `@`, which {@link readForm}
 * looks at, because `\p{L}` takes long to compile in each pattern.
 */
export const LABEL = String.raw`(?<label>[^:;<>[\](){}*|"“”!?#=\\\s：][^:;<>[\](){}*|"“”!?#=\\\n\t：]{0,62}?)`;
/** `0:03`, `00:00:03`, `00:00:03.25`, `1m 3s`. */
export const CLOCK = String.raw`(?:(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?|(?:\d{1,2}\s?h\s?)?\d{1,3}\s?m(?:in)?\s?\d{1,2}\s?s(?:ec)?)`;

/**
 * The pattern of a form. It matches from the start of the line to where the words begin, and has the named groups `label`, and where the
 * form has them `time`, `marker`, `qualifier`. Every quantifier has to be bounded, so that reading takes constant time. A pattern is
 * compiled when a line may first be in its form, because most files have few forms.
 */
export function linePattern(source: string | (() => string), flags = 'du'): LabelForm['pattern'] {
  return letterPattern(source, flags);
}

/** The day before a time, as messengers write it: `29.03.2024, `, `Today at `. */
export const DAY = String.raw`(?:(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?|[Tt]oday|[Yy]esterday|[Hh]eute|[Gg]estern|[Hh]oy|[Aa]yer|[Hh]ier)(?:T|,?\s(?:(?:at|um|à|a\slas)\s)?))`;
/** The half of the day after a time. */
export const HALF_OF_DAY = String.raw`(?:\s?[AaPp]\.?\s?[Mm]\.?)`;

const [HOURS, MINUTES, SECONDS] = [
  '(?:hours?|Stunden?|heures?|horas?|or[ae]|uur)',
  '(?:minutes?|Minuten?|minutos?|minut[oi]|minuut|minuten)',
  '(?:seconds?|Sekunden?|secondes?|segundos?|second[oi]|seconden?)',
];
/** `0 minutes 3 seconds`, as Teams writes it in the languages of its users. */
export const SPOKEN_TIME = String.raw`(?:\d{1,3} ${HOURS},? ?)?(?:\d{1,3} ${MINUTES},? ?)?\d{1,3} ${SECONDS}`;
const spokenTime = lazy(
  () => new RegExp(String.raw`^(?:(\d{1,3}) ${HOURS},? ?)?(?:(\d{1,3}) ${MINUTES},? ?)?(?:(\d{1,3}) ${SECONDS})?$`),
);

/** What may stand between a name and a time, and is no part of either: a mark, or the word `at`. */
export const SEPARATOR = String.raw`(?:\s?[-–—|·•,/@~]\s?|\s(?:at|um|à|alle|om)\s)`;

/** The end of a span of time, after its beginning: ` – 00:09`. */
export const UNTIL = String.raw`(?:\s?(?:-->|->|[-–—])\s?${CLOCK})?`;

/** The places of a line in which a form may have its time. The first that is written counts. */
const timePlaces = ['time', 'before', 'inside', 'after'] as const;
type TimePlace = (typeof timePlaces)[number];

/** A time without brackets, as the group of its place. */
export function time(place: TimePlace = 'time'): string {
  return `(?<${place}>${CLOCK})`;
}

/** A time in square or round brackets. */
export function bracketedTime(place: TimePlace = 'time'): string {
  return String.raw`[[(]\s?${time(place)}\s?[\])]`;
}

/** A time or a span of time in brackets of any kind, hash signs, backticks or small type, or as a link; also without any of these. */
export function anyTime(place: TimePlace = 'time'): string {
  return String.raw`(?:\x60?\[{1,2}|\x60?\(|<su[bp]>|[{<#\x60])?\s?${time(place)}(?:-\d{1,2}(?=#))?${UNTIL}\s?(?:[\])]\x60|<\/su[bp]>|[\])}>#\x60])?(?:\(https?:[^\s()]{1,120}\)\]?)?`;
}

/** A time in brackets that may stand before the label. */
export const TIME_BEFORE = String.raw`(?:${bracketedTime('before')}\s{1,4})?`;

/** Reads the start of a line in one form; undefined where it is not written so. */
export function readForm(form: LabelForm, line: string, script = scriptOf(line)): LabelReading | undefined {
  const match = form.pattern(line, script).exec(line);
  if (!match || form.excludes?.(match, line)) return undefined;
  const groups = match.groups ?? {};
  const places = match.indices?.groups ?? {};
  const piece = (name: string): LabelText | undefined => {
    const text = groups[name];
    const place = places[name];
    return text === undefined || place === undefined ? undefined : trimmed(text, place[0]);
  };
  const label = piece('label') ?? piece('early');
  if (label && (!mayOpenLabel(label.text) || isUnclearPassage(line, label.text))) return undefined;
  if (form.nameless ? label !== undefined : label === undefined && markerOf(groups) === undefined) return undefined;
  const timePlace = timePlaces.find((place) => groups[place] !== undefined);
  const when = timePlace && piece(timePlace);
  if (when && !hasMatchingBrackets(line, when)) return undefined;
  const seconds = when && secondsOf(when.text);
  const textStart = match[0].length;
  if (form.alone && textStart < line.trimEnd().length) return undefined;
  return {
    form,
    label,
    marker: markerOf(groups),
    markerSpan: piece('marker') ?? piece('question') ?? piece('answer'),
    qualifier: piece('qualifier'),
    time: when && seconds !== undefined ? { start: when.start, end: when.end, seconds } : undefined,
    textStart,
  };
}

/** `[inaudible 00:03:20]` is no speaker with a time. */
function isUnclearPassage(line: string, label: string): boolean {
  return /^[[({]/.test(line) && isUnclear(label);
}

function mayOpenLabel(text: string): boolean {
  // `**00:02**` is a time; `3lle` is a nickname, and `2024-05-04` may head a list.
  return text.startsWith('@') || opensWithLetter(text) || (opensWithDigit(text) && /[^\d\s.,:]/.test(text));
}

/** The same label, moved in its line by a number of UTF-16 units. */
export function moveLabelReading(reading: LabelReading, by: number): LabelReading {
  const move = <T extends Span>(span: T | undefined) => span && { ...span, ...shiftSpan(span, by) };
  return {
    ...reading,
    label: move(reading.label),
    markerSpan: move(reading.markerSpan),
    qualifier: move(reading.qualifier),
    time: move(reading.time),
    textStart: reading.textStart + by,
  };
}

function markerOf({ question, answer, marker }: Record<string, string | undefined>): LabelReading['marker'] {
  if (question !== undefined || marker?.startsWith('Q')) return 'question';
  return answer !== undefined || marker?.startsWith('A') ? 'answer' : undefined;
}

/** Whether a time has both of its brackets, or none: `[00:09)` is a slip. */
function hasMatchingBrackets(line: string, { start, end }: Span): boolean {
  const open = line.slice(0, start).trimEnd().at(-1) ?? '';
  const close = line.slice(end).trimStart().at(0) ?? '';
  return open === '[' ? close !== ')' : open !== '(' || close !== ']';
}

function trimmed(written: string, start: number): LabelText {
  const text = written.trim();
  const from = start + written.indexOf(text);
  return { text, start: from, end: from + text.length };
}

/** The seconds of `h:mm:ss`, `mm:ss`, `0 minutes 3 seconds` or `4.2`; undefined where it is no time. */
export function secondsOf(written: string): number | undefined {
  const spoken = spokenTime().exec(written);
  if (spoken) return Number(spoken[1] ?? 0) * 3600 + Number(spoken[2] ?? 0) * 60 + Number(spoken[3] ?? 0);
  const short = /^(?:(\d{1,2})\s?h\s?)?(\d{1,3})\s?m(?:in)?\s?(\d{1,2})\s?s(?:ec)?$/.exec(written);
  if (short) return Number(short[1] ?? 0) * 3600 + Number(short[2]) * 60 + Number(short[3]);
  const parts = written.replace(',', '.').split(':').map(Number);
  return parts.some(Number.isNaN) ? undefined : parts.reduce((sum, part) => sum * 60 + part, 0);
}
