import { formatCount } from '../../text/numbers.ts';
import type { Draft } from '../draft.ts';
import type { CaptionOptions, Exported, Holdings, Remark } from '../format.ts';
import { splitText, type TextLimits, wrapLines } from './splitText.ts';
import { type TimedText, timelineOf } from './timeline.ts';

/** What captions have a place for. */
export const captionsHold: Holdings = {
  speakers: true,
  times: true,
  questions: false,
  events: true,
  sections: false,
  roster: false,
};

/** One caption, ready to be written. */
export interface WrittenCue {
  /** From 1. */
  readonly number: number;
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  /** Who speaks; `?` for somebody who is not named; undefined for an event, and in a file that names no one. */
  readonly voice: string | undefined;
  /** Whether the transcript leaves open who speaks. */
  readonly isOpen: boolean;
  readonly lines: readonly string[];
}

/** How a format of captions is written. */
export interface CaptionLayout {
  readonly head: string;
  /** Whether a caption can say that it is open who speaks; otherwise that is somebody who is not named. */
  readonly marksOpen: boolean;
  cue(cue: WrittenCue): string;
  /** What stands before the words of a voice, and is shown; empty where the voice stands elsewhere. */
  prefix(voice: string): string;
}

/** Writes a draft as captions: a new speaker is a new caption, and none is longer than the options allow. */
export function writeCaptions(draft: Draft, options: CaptionOptions, layout: CaptionLayout): Exported {
  const timeline = timelineOf(draft);
  const cues = cuesOf(timeline, options, layout);
  return {
    pieces: pieces(layout, cues),
    remarks: [...lostLines(draft), ...lostVoices(draft, layout), ...remarksOn(timeline, cues, options)],
  };
}

function lostLines({ parts }: Draft): Remark[] {
  const count = parts.filter((part) => part.kind === 'event' && part.isRecord).length;
  return count === 0 ? [] : [{ message: `Captions have no place for ${formatCount(count, 'line')} of the record.` }];
}

/** What a format says of voices without a name that is not what the transcript says. */
function lostVoices({ parts }: Draft, { marksOpen }: CaptionLayout): Remark[] {
  if (marksOpen) return [];
  const turns = parts.filter((part) => part.kind === 'turn');
  const isNamed = turns.some(({ speakers }) => speakers && speakers.length > 0);
  const lost = turns.filter(({ speakers }) => (isNamed ? speakers === undefined : speakers?.length === 0)).length;
  if (lost === 0) return [];
  const message = isNamed
    ? `${formatCount(lost, 'passage')} without a speaker got the speaker \`?\`, because the format cannot leave that open.`
    : `${formatCount(lost, 'turn')} lost the speaker \`?\`, because the captions name no one.`;
  return [{ message }];
}

function* pieces({ head, cue }: CaptionLayout, cues: readonly WrittenCue[]): Generator<string> {
  if (head !== '') yield head;
  for (const each of cues) yield cue(each);
}

function cuesOf(timeline: readonly TimedText[], options: CaptionOptions, layout: CaptionLayout): WrittenCue[] {
  const isNamed = timeline.some(({ speakers }) => speakers && (layout.marksOpen || speakers.length > 0));
  const names = new Set(timeline.map(({ speakers }) => speakers?.join(', ') || '?'));
  const cues: WrittenCue[] = [];
  for (const [at, unit] of timeline.entries()) {
    const voice = unit.isEvent || !isNamed ? undefined : unit.speakers?.join(', ') || '?';
    for (const cue of captionsOf(unit, voice, options, layout, (text) => names.has(text))) {
      cues.push({ ...cue, number: cues.length + 1, voice, isOpen: unit.speakers === undefined });
    }
    giveTimeToRead(cues, timeline[at + 1]?.start, options);
  }
  return cues;
}

type BareCue = Pick<WrittenCue, 'start' | 'end' | 'lines'>;

function captionsOf(
  { text, start, end, isEvent }: TimedText,
  voice: string | undefined,
  options: CaptionOptions,
  { prefix }: CaptionLayout,
  isName: (text: string) => boolean,
): BareCue[] {
  const { charactersPerLine, linesPerCaption, secondsPerCaption } = options;
  const shown = voice === undefined ? '' : prefix(voice);
  // Each piece of what happens has brackets of its own.
  const words = isEvent ? text.slice(1, -1) : text;
  const around = isEvent ? 2 : 0;
  const limits = { charactersPerLine, lines: linesPerCaption };
  const duration = end - start;
  const mostForTime = Math.ceil((words.length * secondsPerCaption) / Math.max(duration, secondsPerCaption));
  const most = Math.min(charactersPerLine * linesPerCaption - shown.length - around, mostForTime);
  const texts = splitText(words, { ...limits, firstUsed: shown.length + around }, Math.max(LEAST, most));
  const total = texts.reduce((sum, piece) => sum + piece.length, 0);
  let from = start;
  return texts.map((piece) => {
    const share = (duration * piece.length) / total;
    const end = Math.min(from + share, from + secondsPerCaption);
    const lines =
      shown === '' ? wrapLines(isEvent ? `[${piece}]` : piece, limits) : wrapBelow(shown, piece, limits, isName);
    const cue = { start: from, end, lines };
    from += share;
    return cue;
  });
}

/** The lines of a caption that begins with a name: none of the others begins like one. */
function wrapBelow(shown: string, text: string, limits: TextLimits, isName: (text: string) => boolean): string[] {
  const looksLabelled = (line: string) => isName(/^([^:：]{1,100})[:：]/.exec(line)?.[1] ?? '');
  const { charactersPerLine } = limits;
  for (let width = charactersPerLine; width > charactersPerLine / 2; width--) {
    const lines = wrapLines(text, { ...limits, charactersPerLine: width }, shown);
    if (lines.length <= limits.lines && !lines.slice(1).some(looksLabelled)) return lines;
  }
  const joined: string[] = [];
  for (const line of wrapLines(text, limits, shown)) {
    const last = joined.at(-1);
    if (last !== undefined && looksLabelled(line)) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** However slowly somebody speaks, a caption has a few words. */
const LEAST = 12;

/** Shows the last caption longer where it is too fast to read and nothing follows at once. */
function giveTimeToRead(cues: WrittenCue[], next: number | undefined, options: CaptionOptions): void {
  const last = cues.at(-1);
  if (!last) return;
  const wanted = Math.min(
    last.start + lengthOf(last) / options.charactersPerSecond,
    last.start + options.secondsPerCaption,
  );
  const end = Math.max(last.end, Math.min(wanted, next ?? wanted));
  if (end > last.end) cues[cues.length - 1] = { ...last, end };
}

function lengthOf({ lines }: Pick<WrittenCue, 'lines'>): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function remarksOn(
  timeline: readonly TimedText[],
  cues: readonly WrittenCue[],
  { charactersPerSecond, charactersPerLine }: CaptionOptions,
): Remark[] {
  const remarks: Remark[] = [];
  const estimated = timeline.filter(({ isEstimated, isEvent }) => isEstimated && !isEvent).length;
  if (estimated > 0 && estimated === timeline.filter(({ isEvent }) => !isEvent).length) {
    remarks.push({
      message: 'The source has no times. Those of the captions are estimated from the length of the text.',
    });
  } else if (estimated > 0) {
    const message = `The times of ${formatCount(estimated, 'passage')} are estimated from the length of the text.`;
    remarks.push({ message });
  }
  const fast = cues.filter((cue) => lengthOf(cue) > (cue.end - cue.start) * charactersPerSecond * 1.05);
  if (fast[0]) {
    const count = `${formatCount(fast.length, 'caption')} ${fast.length === 1 ? 'is' : 'are'}`;
    const message = `${count} faster to read than ${charactersPerSecond} characters a second, the first at ${captionTime(fast[0].start, '.')}.`;
    remarks.push({ message });
  }
  const wide = cues.filter(({ lines }) => lines.some((line) => line.length > charactersPerLine));
  if (wide[0]) {
    const message = `${formatCount(wide.length, 'caption')} have a word that is longer than a line, the first at ${captionTime(wide[0].start, '.')}.`;
    remarks.push({ message });
  }
  return remarks;
}

/** A time as captions have it: `00:00:02.150`. */
export function captionTime(seconds: number, point: '.' | ','): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [hours, minutes] = [ms / 3_600_000, (ms / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two((ms / 1000) % 60)}${point}${String(ms % 1000).padStart(3, '0')}`;
}
