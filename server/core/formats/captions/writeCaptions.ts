import { classifyLine, LineShape } from '../../syntax/classify.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Draft } from '../draft/draft.ts';
import { balanced, joinTexts } from '../draft/tidyDraft.ts';
import type { CaptionOptions, Exported, Holdings, Remark } from '../format.ts';
import { looksLabelled, splitText, type TextLimits, type TextPiece, wrapLines } from './splitText.ts';
import { type Shown, type TimedText, timelineOf } from './timeline.ts';

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
  const report = new CaptionReport(options);
  const pieces = [layout.head];
  let chunk: string[] = [];
  for (const cue of cuesOf(draft, options, layout, report)) {
    report.addCue(cue);
    chunk.push(layout.cue(cue));
    if (chunk.length >= CHUNK) {
      pieces.push(chunk.join(''));
      chunk = [];
    }
  }
  pieces.push(chunk.join(''));
  const remarks = [...lostLines(draft), ...lostVoices(draft, layout), ...report.remarks()];
  return { pieces: pieces.filter((piece) => piece !== ''), remarks };
}

/** Captions that are put together to a piece of the file. */
const CHUNK = 1000;

function lostLines({ parts }: Draft): Remark[] {
  const count = parts.filter((part) => part.kind === 'event' && part.isRecord).length;
  return count === 0 ? [] : [{ message: `Captions have no place for ${formatCount(count, 'line')} of the record.` }];
}

/** What a format says of voices without a name that is not what the transcript says. */
function lostVoices(draft: Draft, layout: CaptionLayout): Remark[] {
  if (layout.marksOpen) return [];
  const turns = draft.parts.filter((part) => part.kind === 'turn');
  const isNamed = showsVoices(draft, layout);
  const lost = turns.filter(({ speakers }) => (isNamed ? speakers === undefined : speakers?.length === 0)).length;
  if (lost === 0) return [];
  const message = isNamed
    ? `${formatCount(lost, 'passage')} without a speaker got the speaker \`?\`, because the format cannot leave that open.`
    : `${formatCount(lost, 'turn')} lost the speaker \`?\`, because the captions name no one.`;
  return [{ message }];
}

/**
 * Whether captions say who speaks: where somebody is named, and where words would be read as the label or the sign of somebody without a tag that
 * says otherwise. What is shown to say so would disturb more than it helps.
 */
function showsVoices({ parts }: Draft, { marksOpen }: CaptionLayout): boolean {
  const turns = parts.filter((part) => part.kind === 'turn');
  if (turns.some(({ speakers }) => speakers && (marksOpen || speakers.length > 0))) return true;
  return marksOpen && turns.some(({ passages }) => passages.some(({ text }) => mayBeMisread.test(text)));
}

/** Words with a colon, a bracket, a dash or chevrons where a caption or a line may begin. */
const mayBeMisread = /[:：](?:\s|$)|(?:^|\s)(?:[-–—‐]|>>|[[(])/;

function* cuesOf(
  draft: Draft,
  options: CaptionOptions,
  layout: CaptionLayout,
  report: CaptionReport,
): Generator<WrittenCue> {
  const names = new Set(
    draft.parts.flatMap((part) => (part.kind === 'turn' && part.speakers ? [part.speakers.join(', ') || '?'] : [])),
  );
  const isNamed = showsVoices(draft, layout);
  const isName = (text: string) => names.has(text);
  let number = 0;
  const toRead = ({ speakers, text }: Shown) =>
    secondsToRead(text, isNamed ? layout.prefix(speakers?.join(', ') || '?').length : 0, options);
  for (const [unit, next] of withNext(timelineOf(draft, toRead))) {
    report.addText(unit);
    const voice = unit.isEvent || !isNamed ? undefined : unit.speakers?.join(', ') || '?';
    const cues = captionsOf(unit, voice, options, layout, isName);
    giveTimeToRead(cues, next?.start, options);
    const isOpen = unit.speakers === undefined;
    for (const { start, end, lines } of cues) yield { number: ++number, start, end, voice, isOpen, lines };
  }
}

/** How long it takes to read a text, in seconds, where each of its captions begins with a name of a given length. */
function secondsToRead(text: string, name: number, options: CaptionOptions): number {
  const { charactersPerLine, linesPerCaption, charactersPerSecond } = options;
  const captions = Math.ceil(text.length / Math.max(LEAST, charactersPerLine * linesPerCaption - name));
  return (text.length + captions * name) / charactersPerSecond;
}

/** Each item with the one after it. */
function* withNext<T>(items: Iterable<T>): Generator<readonly [T, T | undefined]> {
  let before: { readonly item: T } | undefined;
  for (const item of items) {
    if (before) yield [before.item, item];
    before = { item };
  }
  if (before) yield [before.item, undefined];
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
  const split = splitText(words, { ...limits, firstUsed: shown.length + around }, Math.max(LEAST, most));
  const texts = isEvent || voice !== undefined ? split : withoutLoneBrackets(split);
  const total = texts.reduce((sum, { text }) => sum + text.length, 0);
  let from = start;
  return texts.map((piece) => {
    const share = (duration * piece.text.length) / total;
    const end = Math.min(from + share, from + secondsPerCaption);
    const isTagged = voice !== undefined && shown === '';
    const lines =
      isEvent || isTagged
        ? wrapLines(isEvent ? { text: `[${balanced(piece.text)}]` } : piece, limits)
        : wrapBelow(shown, piece, limits, isName);
    const cue = { start: from, end, lines };
    from += share;
    return cue;
  });
}

/**
 * The lines of a caption without tags, after the name that is shown: none but the first begins like a name. A longer line is better than words in
 * another mouth.
 */
function wrapBelow(shown: string, piece: TextPiece, limits: TextLimits, isName: (text: string) => boolean): string[] {
  const isLabelled = (line: string) =>
    looksLabelled(line) || isSigned.test(line) || isName(/^([^:：]{1,100})[:：]/.exec(line)?.[1] ?? '');
  const { charactersPerLine } = limits;
  const usual = wrapLines(piece, limits, shown);
  if (!usual.slice(1).some(isLabelled)) return usual;
  for (let width = charactersPerLine; width > charactersPerLine / 2; width--) {
    const lines = wrapLines(piece, { ...limits, charactersPerLine: width }, shown);
    if (lines.length <= limits.lines && !lines.slice(1).some(isLabelled)) return lines;
  }
  const joined: string[] = [];
  for (const line of usual) {
    const last = joined.at(-1);
    if (last !== undefined && isLabelled(line)) joined[joined.length - 1] = joinTexts(last, line);
    else joined.push(line);
  }
  return joined;
}

/** Where a name in brackets or the sign of another voice may stand. */
const isSigned = /^(?:[[(]|>>|[-–—‐]\s)/;

/**
 * The texts of captions without a name: a text that is all in brackets would be read as what happens, so it takes a word from the one before or
 * from the one after it.
 */
function withoutLoneBrackets(texts: readonly TextPiece[]): readonly TextPiece[] {
  if (texts.length < 2 || !texts.some(isInBrackets)) return texts;
  const words = texts.map(({ text }) => text);
  for (let at = 0; at < words.length; at++) {
    const text = words[at] as string;
    if (!isInBrackets({ text })) continue;
    const before = /^(.*\S)\s+(\S+)$/s.exec(words[at - 1] ?? '');
    const after = /^(\S+)\s+(\S.*)$/s.exec(words[at + 1] ?? '');
    if (before) [words[at - 1], words[at]] = [before[1] as string, `${before[2]} ${text}`];
    else if (after) [words[at], words[at + 1]] = [`${text} ${after[1]}`, after[2] as string];
  }
  return words.map((text) => ({ text }));
}

function isInBrackets({ text }: TextPiece): boolean {
  return /^[[(]/.test(text) && classifyLine(text, 0, text.length) === LineShape.event;
}

/** However slowly somebody speaks, a caption has a few words. */
const LEAST = 12;

/** Shows the last caption longer where it is too fast to read and nothing follows at once. */
function giveTimeToRead(cues: BareCue[], next: number | undefined, options: CaptionOptions): void {
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

/** Counts what has to be said of the captions of a file. */
class CaptionReport {
  readonly #options: CaptionOptions;
  #texts = 0;
  #estimated = 0;
  #fast = 0;
  #firstFast = 0;
  #wide = 0;
  #firstWide = 0;

  constructor(options: CaptionOptions) {
    this.#options = options;
  }

  addText({ isEvent, isEstimated }: TimedText): void {
    if (isEvent) return;
    this.#texts++;
    if (isEstimated) this.#estimated++;
  }

  addCue(cue: WrittenCue): void {
    const { charactersPerSecond, charactersPerLine } = this.#options;
    if (lengthOf(cue) > (cue.end - cue.start) * charactersPerSecond * 1.05 && this.#fast++ === 0) {
      this.#firstFast = cue.start;
    }
    if (cue.lines.some((line) => line.length > charactersPerLine) && this.#wide++ === 0) this.#firstWide = cue.start;
  }

  remarks(): Remark[] {
    const remarks: Remark[] = [];
    const say = (message: string) => remarks.push({ message });
    if (this.#estimated > 0 && this.#estimated === this.#texts) {
      say('The source has no times. Those of the captions are estimated from the length of the text.');
    } else if (this.#estimated > 0) {
      say(`The times of ${formatCount(this.#estimated, 'passage')} are estimated from the length of the text.`);
    }
    if (this.#fast > 0) {
      const count = `${formatCount(this.#fast, 'caption')} ${this.#fast === 1 ? 'is' : 'are'}`;
      const speed = this.#options.charactersPerSecond;
      say(
        `${count} faster to read than ${speed} characters a second, the first at ${captionTime(this.#firstFast, '.')}.`,
      );
    }
    if (this.#wide > 0) {
      const count = formatCount(this.#wide, 'caption has', 'captions have');
      say(`${count} a line that is too long, the first at ${captionTime(this.#firstWide, '.')}.`);
    }
    return remarks;
  }
}

/** A time as captions have it: `00:00:02.150`. */
export function captionTime(seconds: number, point: '.' | ','): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [hours, minutes] = [ms / 3_600_000, (ms / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two((ms / 1000) % 60)}${point}${String(ms % 1000).padStart(3, '0')}`;
}
