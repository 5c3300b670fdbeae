import { label, list, number, person, record, string } from '../json/jsonValue.ts';
import { readCellTime, timesUnit } from '../table/times.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { readClock } from './readClock.ts';
import type { Recognised } from './recogniser.ts';

/**
 * Segments with their words, as Whisper and the programs built on it write them. The text of a segment is what was said: words only add times and
 * voices, so a word that has neither is not lost.
 */
export function readSegments(segments: readonly unknown[]): Pick<Recognised, 'heard' | 'remarks'> {
  const read = segments.map(record);
  const isSpaced = read.slice(1).some(({ text }) => /^\s/.test(string(text) ?? ''));
  const { perSecond, remarks } = unitOf(read);
  let before = '';
  let isSplit = false;
  const heard = read.map((segment, at): Heard => {
    const text = string(segment.text) ?? '';
    // Where segments begin with a space, one that does not goes on with the word before it.
    const isJoined = isSpaced && at > 0 && /^\S/.test(text) && /\S$/.test(before);
    isSplit ||= isJoined;
    if (text !== '') before = text;
    return {
      text,
      start: timeOf(segment.start, perSecond),
      end: timeOf(segment.end, perSecond),
      speaker: person(segment.speaker),
      channel: label(segment.channel),
      isJoined,
    };
  });
  const pieces = heard.flatMap((segment, at) => splitByVoice(segment, list(read[at]?.words).map(record)));
  return { heard: isSplit ? joinWords(pieces) : pieces, remarks };
}

/** How many units of the times are a second: some programs write milliseconds. */
function unitOf(segments: readonly Readonly<Record<string, unknown>>[]): ReturnType<typeof timesUnit> {
  const times = (value: unknown) => (typeof value === 'number' ? readCellTime(String(value)) : undefined);
  const rows = segments.map(({ text, start, end }) => ({
    text: string(text) ?? '',
    start: times(start),
    end: times(end),
  }));
  return timesUnit(rows, false);
}

function timeOf(value: unknown, perSecond: number): number | undefined {
  const time = number(value);
  return time === undefined ? readClock(value) : time / perSecond;
}

/** A segment in whose words several voices are heard, cut where the voice changes. */
function splitByVoice(segment: Heard, words: readonly Readonly<Record<string, unknown>>[]): Heard[] {
  const voices = new Set(words.flatMap(({ speaker }) => label(speaker) ?? []));
  const [only] = voices;
  if (voices.size === 0) return [segment];
  if (voices.size === 1 && (segment.speaker === undefined || segment.speaker === only)) {
    return [{ ...segment, speaker: only }];
  }
  const placed = placeWords(segment.text, words);
  if (!placed)
    return sameLetters(segment.text, words) ? joinWords(words.map(wordOf)) : [{ ...segment, speaker: undefined }];
  const voiceOf = voicesOf(placed, segment.speaker);
  const pieces: Heard[] = [];
  let from = 0;
  for (let to = 1; to <= placed.length; to++) {
    if (to < placed.length && voiceOf[to] === voiceOf[from]) continue;
    const timed = placed.slice(from, to);
    const start = from === 0 ? 0 : (placed[from]?.at ?? 0);
    const end = placed[to]?.at ?? segment.text.length;
    pieces.push({
      text: segment.text.slice(start, end),
      start: timed[0]?.start ?? (from === 0 ? segment.start : timed.find((word) => word.start !== undefined)?.start),
      end:
        timed.at(-1)?.end ??
        (to === placed.length ? segment.end : timed.findLast((word) => word.end !== undefined)?.end),
      speaker: voiceOf[from],
      isJoined: from === 0 && (segment.isJoined ?? false),
    });
    from = to;
  }
  return pieces;
}

function wordOf(word: Readonly<Record<string, unknown>>): Heard {
  return {
    text: string(word.word) ?? string(word.text) ?? '',
    start: number(word.start),
    end: number(word.end),
    speaker: label(word.speaker),
  };
}

/** Whether words are the text, but for spaces and punctuation. */
function sameLetters(text: string, words: readonly Readonly<Record<string, unknown>>[]): boolean {
  const letters = (part: string) => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(text) === letters(words.map((word) => wordOf(word).text).join(''));
}

interface PlacedWord {
  /** Its offset in the text of the segment. */
  readonly at: number;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly speaker: string | undefined;
}

/** The words with their places in the text; undefined where the text does not have them all in this order. */
function placeWords(text: string, words: readonly Readonly<Record<string, unknown>>[]): PlacedWord[] | undefined {
  const placed: PlacedWord[] = [];
  let from = 0;
  for (const word of words) {
    const heard = wordOf(word);
    const written = heard.text.trim();
    if (written === '') continue;
    const at = text.indexOf(written, from);
    if (at < 0) return undefined;
    addMissed(text.slice(from, at), from, placed);
    placed.push({ at, start: heard.start, end: heard.end, speaker: heard.speaker });
    from = at + written.length;
  }
  addMissed(text.slice(from), from, placed);
  return placed;
}

/** Text that the list of words has not is a word without time and voice. */
function addMissed(gap: string, from: number, placed: PlacedWord[]): void {
  const at = gap.search(/[\p{L}\p{N}]/u);
  if (at >= 0) placed.push({ at: from + at, start: undefined, end: undefined, speaker: undefined });
}

/**
 * The voice of each word. A word without one is by the voice on both sides of it; between two voices it is by the voice of the segment if that is
 * one of the two, else it is not known by whom.
 */
function voicesOf(words: readonly PlacedWord[], segment: string | undefined): (string | undefined)[] {
  const after: (string | undefined)[] = [];
  for (let at = words.length - 1; at >= 0; at--) after[at] = words[at]?.speaker ?? after[at + 1];
  let before: string | undefined;
  return words.map(({ speaker }, at) => {
    if (speaker !== undefined) {
      before = speaker;
      return speaker;
    }
    const near = [before, after[at]].filter((voice) => voice !== undefined);
    if (new Set(near).size === 1) return near[0];
    return near.includes(segment ?? '') ? segment : undefined;
  });
}
