import { isDigit, skipSpaces } from '../../text/characters.ts';
import { Lines } from '../../text/lines.ts';

/** A caption as the file has it. */
export interface Cue {
  /** The line above the times, such as a name. Empty where there is none, or a number. */
  readonly id: string;
  /** The line of its times, from 1. */
  readonly line: number;
  /** In seconds. */
  readonly start: number;
  /** In seconds; undefined where the file gives none, or one that is not after the start. */
  readonly end: number | undefined;
  /** The lines of its text, with their tags. */
  readonly lines: readonly string[];
}

/** What a file of captions has between its blank lines. */
export interface CaptionFile {
  /** What stands in the block above the first caption: `WEBVTT`, and the lines below it. */
  readonly head: readonly string[];
  readonly cues: readonly Cue[];
  /** Texts of the blocks that begin with NOTE, each with the number of cues before it. */
  readonly notes: readonly { readonly text: string; readonly before: number }[];
  /** Lines that are no caption's, from 1: they follow a blank line inside a caption, or a time that cannot be read. */
  readonly strayLines: readonly number[];
  /** Lines, from 1, at which another file begins within this one: pieces of a live stream are put together so. */
  readonly furtherHeads: readonly number[];
  /** Lines of times, from 1, whose end is not after their start. */
  readonly wrongEnds: readonly number[];
}

/** A file with captions and nothing else, but for what `more` says. */
export function captionFile(cues: readonly Cue[], more: Partial<CaptionFile> = {}): CaptionFile {
  return { head: [], cues, notes: [], strayLines: [], furtherHeads: [], wrongEnds: [], ...more };
}

/**
 * Reads WebVTT or SubRip after the algorithm of the W3C, by position: what a block is, its first lines say. A line with `-->` in it that is
 * no pair of times is text. Text that belongs to no caption goes on with the one above, since no word may be lost.
 */
export function readCues(text: string, { hasHead }: { readonly hasHead: boolean }): CaptionFile {
  return new CueFileReader(text).read(hasHead);
}

/** A caption of a file. A file may have a million, so it has no more than where its lines are, and whole milliseconds. */
class FileCue implements Cue {
  readonly id: string;
  readonly line: number;
  readonly #file: Lines;
  /** -1 where the file has none. */
  readonly #start: number;
  readonly #end: number;
  /** The first line of its text, and the line after the last one, from 0. */
  #first = 0;
  #last = 0;
  /** Further lines, after a blank one, in the same way. */
  #others: number[] | undefined;

  constructor(file: Lines, id: string, line: number, { start, end }: Times) {
    this.#file = file;
    this.id = id;
    this.line = line;
    this.#start = Number.isNaN(start) ? -1 : Math.round(start * 1000);
    this.#end = end > start ? Math.round(end * 1000) : -1;
  }

  get start(): number {
    return this.#start < 0 ? Number.NaN : this.#start / 1000;
  }

  get end(): number | undefined {
    return this.#end < 0 ? undefined : this.#end / 1000;
  }

  get lines(): readonly string[] {
    const lines: string[] = [];
    this.#addLines(this.#first, this.#last, lines);
    const others = this.#others ?? [];
    for (let at = 0; at < others.length; at += 2) this.#addLines(others[at] as number, others[at + 1] as number, lines);
    return lines;
  }

  /** Adds the lines from one up to another, from 0. */
  add(first: number, end: number): void {
    if (end === first) return;
    if (this.#last === 0) [this.#first, this.#last] = [first, end];
    else {
      this.#others ??= [];
      this.#others.push(first, end);
    }
  }

  #addLines(first: number, end: number, lines: string[]): void {
    for (let at = first; at < end; at++) {
      const line = this.#file.text.slice(this.#file.start(at), this.#file.end(at));
      if (!isBlank(line)) lines.push(line);
    }
  }
}

class CueFileReader {
  readonly #lines: Lines;
  readonly #cues: FileCue[] = [];
  readonly #notes: { text: string; before: number }[] = [];
  readonly #strayLines: number[] = [];
  readonly #furtherHeads: number[] = [];
  readonly #wrongEnds: number[] = [];
  #at = 0;

  constructor(text: string) {
    this.#lines = new Lines(text);
  }

  read(hasHead: boolean): CaptionFile {
    const head = hasHead ? this.#readHead() : [];
    while (this.#at < this.#lines.count) {
      if (hasHead && signature.test(this.#line(this.#at)) && !this.#hasTimesBelow()) {
        this.#furtherHeads.push(this.#at + 1);
        this.#readHead();
      } else this.#readBlock();
    }
    return captionFile(this.#cues, {
      head,
      notes: this.#notes,
      strayLines: this.#strayLines,
      furtherHeads: this.#furtherHeads,
      wrongEnds: this.#wrongEnds,
    });
  }

  #readHead(): string[] {
    const head: string[] = [];
    while (this.#at < this.#lines.count) {
      const line = this.#line(this.#at);
      if (line === '' || line.includes('-->')) break;
      head.push(line);
      this.#at++;
    }
    return head;
  }

  #readBlock(): void {
    const first = this.#line(this.#at);
    if (isBlank(first)) {
      this.#at++;
      return;
    }
    const times = readTimes(first);
    if (times) {
      this.#at++;
      this.#readCue(times);
      return;
    }
    const below = this.#at + 1 < this.#lines.count ? readTimes(this.#line(this.#at + 1)) : undefined;
    if (below) {
      this.#at += 2;
      this.#readCue(below, first.trim());
      return;
    }
    if (/^NOTE(?:[ \t]|$)/.test(first)) this.#readNote();
    else if (/^(?:STYLE|REGION)[ \t]*$/.test(first) && this.#cues.length === 0) this.#skipBlock();
    else this.#readStray();
  }

  #hasTimesBelow(): boolean {
    return this.#at + 1 < this.#lines.count && readTimes(this.#line(this.#at + 1)) !== undefined;
  }

  #readCue(times: Times, id = ''): void {
    // A number says no more than the place of the caption does.
    const cue = new FileCue(this.#lines, /^\d+$/.test(id) ? '' : id, this.#at, times);
    this.#cues.push(cue);
    if (cue.end === undefined) this.#wrongEnds.push(cue.line);
    this.#readText(cue);
  }

  /** Words below times that cannot be read are a caption without a time. */
  #readUntimed(): void {
    const cue = new FileCue(this.#lines, '', this.#at + 1, { start: Number.NaN, end: Number.NaN });
    this.#cues.push(cue);
    this.#readText(cue);
  }

  /** The lines up to a blank one, or to the times of the next caption where no blank line parts the two. */
  #readText(cue: FileCue): void {
    const first = this.#at;
    for (; this.#at < this.#lines.count; this.#at++) {
      const line = this.#line(this.#at);
      if (line === '' || readTimes(line)) break;
      if (/^\s{0,9}\d+\s{0,9}$/.test(line) && this.#hasTimesBelow()) break;
    }
    cue.add(first, this.#at);
  }

  #readNote(): void {
    const lines: string[] = [];
    for (; this.#at < this.#lines.count; this.#at++) {
      const line = this.#line(this.#at);
      if (line === '' || readTimes(line)) break;
      lines.push(line);
    }
    const text = lines.join('\n').slice('NOTE'.length).trim();
    if (text !== '') this.#notes.push({ text, before: this.#cues.length });
  }

  #skipBlock(): void {
    while (this.#at < this.#lines.count && this.#line(this.#at) !== '') this.#at++;
  }

  #readStray(): void {
    const cue = this.#cues.at(-1);
    const line = this.#line(this.#at);
    // A number by itself is that of a caption whose times are missing.
    if (/^\s{0,9}\d+\s{0,9}$/.test(line)) {
      this.#at++;
      const below = this.#at < this.#lines.count ? this.#line(this.#at) : '';
      if (isBlank(below) || brokenTimes.test(below)) return;
      this.#strayLines.push(this.#at + 1);
      this.#readUntimed();
      return;
    }
    this.#strayLines.push(this.#at + 1);
    if (brokenTimes.test(line)) {
      this.#at++;
      this.#readUntimed();
    } else if (cue) this.#readText(cue);
    else this.#readUntimed();
  }

  #line(line: number): string {
    return this.#lines.text.slice(this.#lines.start(line), this.#lines.end(line));
  }
}

function isBlank(line: string): boolean {
  return line === '' || line.trim() === '';
}

interface Times {
  readonly start: number;
  readonly end: number;
}

/**
 * The times of a caption: `00:01.000 --> 00:03.500`, with a comma or without a fraction too, and settings after them. Other arrows, which programs
 * for text make of this one, count between times with hours.
 */
export function readTimes(line: string): Times | undefined {
  // Most lines are words, which the first character shows.
  if (!isDigit(line.charCodeAt(skipSpaces(line, 0, LONGEST_INDENT)))) return undefined;
  const match = line.includes('-->') ? times.exec(line) : timesStart.test(line) ? otherTimes.exec(line) : null;
  if (!match) return undefined;
  return { start: seconds(match, 1), end: seconds(match, 5) };
}

/** In UTF-16 units. */
const LONGEST_INDENT = 9;

/** Times that are no times, by where they stand. */
const brokenTimes = /^\s*-?\d[\d\w:;., -]{0,30}-->[\d\w:;., -]{0,40}$/;

const clock = String.raw`(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,9}))?`;
const times = new RegExp(String.raw`^[ \t]{0,9}${clock}[ \t]{0,9}-->[ \t]{0,9}${clock}(?:\s|$)`);
const hours = String.raw`(\d{1,6}):(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?`;
const otherTimes = new RegExp(
  String.raw`^[ \t]{0,9}${hours}[ \t]{0,9}(?:->|[–—]{1,2}>?|→|⟶|--&gt;)[ \t]{0,9}${hours}\s*$`,
);
const timesStart = /^[ \t]{0,9}\d{1,6}:/;

const signature = /^WEBVTT(?:[ \t]|$)/;

function seconds(match: RegExpExecArray, from: number): number {
  const hours = Number(match[from] ?? 0);
  const minutes = Number(match[from + 1]);
  const whole = Number(match[from + 2]);
  const fraction = match[from + 3] ?? '';
  const ms = fraction.length === 3 ? Number(fraction) : Math.round(Number(`0.${fraction}0`) * 1000);
  return ((hours * 60 + minutes) * 60_000 + whole * 1000 + ms) / 1000;
}
