import { groupBy } from '../text/groupBy.ts';
import { lazy } from '../text/lazy.ts';
import { letterPattern } from '../text/letterPattern.ts';
import { type Span, slice } from '../text/span.ts';
import { lineSpans } from './body.ts';
import type { BracketedLine } from './marks.ts';
import { sectionAtLine } from './places.ts';
import { readTime } from './times.ts';
import { LineKind, type Time, type Transcript } from './tree.ts';

/**
 * The times in cues and on lines of their own, in the order of the text: one list for each section that
 * has some. Times that no clock shows are left out, because their meaning is unclear.
 */
export function timesBySection(transcript: Transcript): Time[][] {
  const anchors = anchorTimes(transcript);
  if (anchors.length === 0) return [];
  const times = anchors.filter(({ span }) => !isImpossible(transcript.text, span));
  const sectionOf = ({ span }: Time) => sectionAtLine(transcript, transcript.lines.lineAt(span.start))?.index ?? 0;
  return [...groupBy(times, sectionOf).values()];
}

/** Whether an event ends or begins a recording, so that times start again after it: `[END OF TAPE 1]`, `[Side B]`. */
export function restartsClock(event: string): boolean {
  return restart(event).test(event);
}

const CARRIER = 'audio|disc|disk|cd|file|part|recording|reel|segment|session|side|tape|video|transcript';
const CARRIER_ABROAD =
  'aufnahme|band|datei|kassette|seite|teil|bande|cassette|enregistrement|face|fichier|cinta|grabación|lado|parte|nastro|registrazione|opname|gravação|fita|nagranie|taśma';
const restart = letterPattern(
  [
    String.raw`^[[(*]*\s*(?:(?:end|start|beginning|begin|resume[sd]?|restart(?:ed)?|new)\b.{0,30}\b(?:${CARRIER})\b`,
    String.raw`(?:audio|disc|disk|cd|file|part|recording|reel|side|tape|video)\s+(?:[\dA-Z][\d.]*|one|two|three|four|five|ends?|ended|begins?|starts?|resumes?|restarts?|stops?|stopped|change[sd]?)\b`,
    '(?:change|turn) of (?:tape|side)',
    String.raw`(?:ende|beginn|neue|nouvel|nouvelle|fin|début|final|inicio|nueva|fine|inizio|nuova|einde|nieuwe|fim|início|nova|koniec|początek)\b.{0,20}\b(?:${CARRIER_ABROAD})(?!\p{L})`,
    String.raw`(?:${CARRIER_ABROAD})\s+(?:n[ro°º]\.?\s?)?(?:\d{1,3}|[AB])\b`,
    String.raw`\S{1,80}\.(?:mp3|mp4|m4a|wav|wma|aac|ogg|opus|flac|mov|avi|mkv)\s{0,4}[\])*]{0,4}\s{0,4}$)`,
  ].join('|'),
  'iu',
);

/**
 * Whether a line without brackets says nothing but that a recording ends or begins: `END OF TAPE 1`, `**Recording 2**`,
 * `--- File 2 of 3 ---`. It is written with a capital, and has no full stop, which a sentence would have.
 */
export function isRecordingMark(line: string): boolean {
  if (line.length > LONGEST_MARK || isSentence.test(line)) return false;
  if (startsOrStops.test(line)) return programMark().test(line);
  const written = line.toLowerCase();
  const [, first = ''] = firstWord.exec(written) ?? [];
  if (!opensMark.has(first) || !firstIsCapital().test(line)) return false;
  const { edge, number } = recordingMark().exec(written)?.groups ?? {};
  return edge !== undefined || number !== undefined;
}

const LONGEST_MARK = 80;
const isSentence = /[.?!]$/;
const startsOrStops = / (?:started|stopped|ended|began|resumed) /;
/** What programs for meetings write: `Meeting ended after 00:06:12`, `Ann Lee started transcription`. */
const programMark = lazy(
  () =>
    /^(?:(?:Meeting|Transcription|Recording|Call) (?:started|ended|stopped|began|resumed) (?:after|at) \d{1,2}:\d\d(?::\d\d)?\P{L}{0,8}|\p{Lu}[^.:?!]{1,40} (?:started|stopped) (?:the )?(?:transcription|recording))$/u,
);
const firstIsCapital = lazy(() => /^\P{L}{0,9}\p{Lu}/u);
const ANY_CARRIER = `(?:${CARRIER}|${CARRIER_ABROAD})`;
const NUMBER = String.raw`\s(?:n[ro°º]\.?\s?|#)?(?:\d{1,3}|[a-d]|i{1,3}|iv|one|two|three|four|five|six)(?:(?:\s(?:of|von|de|di)\s|\s?/\s?)\d{1,3})?`;
const EDGES = 'end|start|beginning|ende|beginn|fin|début|final|inicio|fine|inizio|einde|fim|início|koniec|początek';
const EDGE = String.raw`(?:${EDGES})(?:\s(?:of|der|des|du|de la|de|della|del|van|da))?(?:\sthe)?\s`;
const firstWord = /^[*_=–—\s-]{0,8}(\S+)/;
const opensMark = new Set(`${EDGES}|${CARRIER}|${CARRIER_ABROAD}`.split('|'));
/** In small letters: a carrier and a number, or what ends or begins. */
const recordingMark = lazy(
  () =>
    new RegExp(
      String.raw`^[*_=–—\s-]{0,8}(?<edge>${EDGE})?${ANY_CARRIER}(?<number>${NUMBER})?(?:[,;.]?\s[-–—]?\s?${ANY_CARRIER}${NUMBER}){0,2}[*_=–—\s-]{0,8}$`,
    ),
);

/** A time that is not written as clocks show it. */
export interface OddTime {
  readonly span: Span;
  /** The time in the usual way, in square brackets. */
  readonly usual: string;
  /** A part is above 59, and it is unclear what was meant. */
  readonly isImpossible: boolean;
}

/** Times with minutes or seconds above 59 (`00:61:00`) or with a digit missing (`1:2:3`), in the order of the text. */
export function oddTimes(transcript: Transcript, bracketed: readonly BracketedLine[]): OddTime[] {
  const { kinds, text } = transcript;
  const times = [...anchorTimes(transcript)];
  for (const { line, marks } of bracketed) {
    if (kinds[line] === LineKind.unattributed) continue;
    for (const { kind, span, seconds } of marks) {
      if (kind !== 'time' || seconds === undefined) continue;
      // Two numbers alone may be a verse, a score or a ratio.
      if (parts(text, span).length > 2) times.push({ span, seconds });
    }
  }
  const found: OddTime[] = [];
  for (const { span, seconds } of times) {
    const impossible = isImpossible(text, span);
    if (!impossible && !loneDigit.test(slice(text, span))) continue;
    const [, ...lower] = parts(text, span);
    found.push({ span, usual: `[${clockTime(seconds, lower.length > 1)}]`, isImpossible: impossible });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The times in cues and on lines of their own, in the order of the text. */
export function anchorTimes(transcript: Transcript): Time[] {
  const times: Time[] = [];
  for (const { cue } of transcript.turns) if (cue?.time) times.push(cue.time);
  for (const { span } of lineSpans(transcript, LineKind.time)) {
    const time = readTime(transcript.text, span.start, span.end);
    if (time) times.push(time);
  }
  return times.sort((a, b) => a.span.start - b.span.start);
}

/** Whether minutes or seconds are above 59 where something stands before them. */
function isImpossible(text: string, span: Span): boolean {
  return sixtyOrMore.test(slice(text, span));
}

/** The first number may be anything, and each of the others has two digits at most. */
const sixtyOrMore = /:[6-9]\d/;
const loneDigit = /:\d(?!\d)/;

/** Hours (if any), minutes and seconds as written, without a fraction. */
function parts(text: string, span: Span): string[] {
  return slice(text, span)
    .replace(/^[[(]|[\])]$|[.,]\d+/g, '')
    .split(':');
}

/** Seconds as `mm:ss` or, from an hour on, `hh:mm:ss`, with milliseconds if there are any. */
export function clockTime(seconds: number, withHours = false): string {
  const whole = Math.floor(seconds);
  const fraction =
    seconds - whole > 0
      ? `.${Math.round((seconds - whole) * 1000)
          .toString()
          .padStart(3, '0')}`
      : '';
  const two = (value: number) => value.toString().padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const front = withHours || minutes >= 60 ? [two(Math.floor(minutes / 60)), two(minutes % 60)] : [two(minutes)];
  return [...front, two(whole % 60)].join(':') + fraction;
}
