import { inlineMarks } from '../../syntax/body.ts';
import { classifyLine, eventText, LineShape } from '../../syntax/classify.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import { slice } from '../../text/span.ts';
import type { DraftPart, Passage } from '../draft.ts';
import type { Remark } from '../format.ts';
import { joinTurns } from '../joinTurns.ts';
import { joinTexts, oneLine } from '../tidyDraft.ts';
import type { CaptionFile, Cue } from './cues.ts';
import { readCueLine, type Voice, type VoicedText } from './cueText.ts';
import { FIRST_LINE, readPrefixes } from './prefixes.ts';
import { repeatedWords } from './rollUp.ts';

/** What captions say, and what had to be decided to read them. */
export interface ReadCaptions {
  readonly parts: DraftPart[];
  readonly remarks: readonly Remark[];
}

/** Puts the captions of a file together into turns. */
export function readCaptions(file: CaptionFile, settings: ReadingSettings): ReadCaptions {
  return new CaptionsReader(file, settings).run();
}

/** A stretch of a caption that one voice says. */
interface Segment {
  /** Undefined: the caption says nothing of who speaks. */
  readonly speakers: readonly string[] | undefined;
  /** Whether a tag or a prefix opens it. */
  readonly isLabelled: boolean;
  text: string;
}

interface Caption {
  readonly cue: Cue;
  /** The lines without tags, each with its voice. */
  readonly lines: readonly (readonly VoicedText[])[];
}

class CaptionsReader {
  readonly #file: CaptionFile;
  readonly #settings: ReadingSettings;
  readonly #remarks: Remark[] = [];

  constructor(file: CaptionFile, settings: ReadingSettings) {
    this.#file = file;
    this.#settings = settings;
  }

  run(): ReadCaptions {
    this.#reportOddities();
    const captions = this.#file.cues.map(withoutTags);
    const tagged = captions.filter(({ lines }) => lines.some((line) => line.some(isTagged))).length;
    const segments = tagged * 2 >= captions.length && tagged > 0 ? captions.map(byVoice) : this.#byPrefix(captions);
    if (tagged === 0) this.#takeOutRepeats(segments);
    const isOnChange = this.#namesOnlyChanges(segments);
    return { parts: joinTurns(this.#parts(segments, isOnChange)), remarks: this.#remarks };
  }

  #byPrefix(captions: readonly Caption[]): Segment[][] {
    const plain = captions.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')));
    const prefixes = readPrefixes(plain, this.#settings);
    let first = FIRST_LINE;
    return captions.map(({ lines }, caption) => {
      const segments: Segment[] = [];
      for (const [at, pieces] of lines.entries()) {
        const line = plain[caption]?.[at] ?? '';
        const prefix = prefixes.get(first + at);
        const own = pieces.find(isTagged);
        if (own) segments.push(...byVoice({ cue: (captions[caption] as Caption).cue, lines: [pieces] }));
        else if (prefix) {
          segments.push({ speakers: prefix.speakers, isLabelled: true, text: line.slice(prefix.textStart) });
        } else addWords(segments, line);
      }
      first += lines.length + 1;
      return segments;
    });
  }

  #takeOutRepeats(captions: readonly Segment[][]): void {
    const words = captions.map((segments) => segments.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)));
    const repeated = repeatedWords(words);
    if (!repeated) return;
    let removed = 0;
    for (const [at, segments] of captions.entries()) {
      let rest = repeated[at] ?? 0;
      removed += rest;
      for (const segment of segments) {
        const own = segment.text.split(/\s+/).filter(Boolean);
        segment.text = own.slice(rest).join(' ');
        rest = Math.max(0, rest - own.length);
      }
    }
    const message = `The captions roll up: each repeats the line above. ${formatCount(removed, 'word')} shown before are left out.`;
    this.#remarks.push({ message });
  }

  /** Whether the file names a speaker only where another one begins. */
  #namesOnlyChanges(captions: readonly Segment[][]): boolean {
    let [same, changes, unnamed] = [0, 0, 0];
    let last: string | undefined;
    const names = new Set<string>();
    for (const segment of captions.flat()) {
      if (segment.text.trim() === '' || isEvent(segment)) continue;
      if (!segment.isLabelled) unnamed++;
      else {
        const key = segment.speakers?.map(nameKey).join('\n') ?? '';
        if (key === last && key !== '') same++;
        else if (last !== undefined) changes++;
        last = key;
        names.add(key);
      }
    }
    const isOnChange = same === 0 && changes >= FEWEST_CHANGES && names.size > 1 && unnamed > 0;
    if (isOnChange) {
      const message = `The file names a speaker only where another one begins, so ${formatCount(unnamed, 'caption')} without a name go on with the speaker before.`;
      this.#remarks.push({ message });
    }
    return isOnChange;
  }

  *#parts(captions: readonly Segment[][], isOnChange: boolean): Generator<DraftPart> {
    const { cues, notes } = this.#file;
    let note = 0;
    let speakers: readonly string[] | undefined;
    for (const [at, segments] of captions.entries()) {
      for (let next = notes[note]; next && next.before <= at; next = notes[++note]) yield* commentOf(next.text);
      const cue = cues[at] as Cue;
      let isFirst = true;
      for (const segment of segments) {
        const text = oneLine(segment.text);
        if (text === '') continue;
        const start = isFirst && !Number.isNaN(cue.start) ? cue.start : undefined;
        isFirst = false;
        if (isEvent(segment)) {
          const { start: from, end } = eventText(text, 0, text.length);
          yield { kind: 'event', text: slice(text, { start: from, end }), ...(start !== undefined && { start }) };
          continue;
        }
        speakers = segment.isLabelled || !isOnChange ? segment.speakers : speakers;
        const isWhole = segments.length === 1 && cue.end !== undefined;
        const passage: Passage = { text, ...(start !== undefined && { start }), ...(isWhole && { end: cue.end }) };
        yield { kind: 'turn', speakers, passages: [passage] };
      }
    }
    for (const { text } of notes.slice(note)) yield* commentOf(text);
  }

  #reportOddities(): void {
    const { cues, strayLines } = this.#file;
    if (strayLines.length > 0) {
      const count = formatCount(strayLines.length, 'piece');
      const message = `${count} of text stood outside any caption, after a blank line or a time that cannot be read. The words are kept with the caption above.`;
      this.#remarks.push({ message, line: strayLines[0] as number });
    }
    const backwards = cues.filter(({ start }, at) => start < (cues[at - 1]?.start ?? 0));
    if (backwards[0]) {
      const message = `${formatCount(backwards.length, 'caption')} begin before the one above. The captions stay in the order of the file.`;
      this.#remarks.push({ message, line: backwards[0].line });
    }
    const endless = cues.filter(({ start, end }) => end === undefined && !Number.isNaN(start));
    if (endless[0]) {
      const message = `${formatCount(endless.length, 'caption')} end before they begin. Only the start is kept.`;
      this.#remarks.push({ message, line: endless[0].line });
    }
  }
}

const FEWEST_CHANGES = 2;

function withoutTags(cue: Cue): Caption {
  let voice: Voice;
  const lines = cue.lines.map((line) => {
    const read = readCueLine(line, voice);
    voice = read.voice;
    return read.pieces;
  });
  return { cue, lines };
}

function isTagged({ voice }: VoicedText): boolean {
  return voice !== undefined;
}

/** The stretches of a caption by its tags. A name that stands before the words as well is written once. */
function byVoice({ lines }: Caption): Segment[] {
  const segments: Segment[] = [];
  let last: Voice;
  for (const pieces of lines) {
    for (const [at, { voice, text }] of pieces.entries()) {
      if (text.trim() === '') continue;
      const segment = segments.at(-1);
      if (segment && last === voice) segment.text = at === 0 ? joinTexts(segment.text, text) : segment.text + text;
      else if (voice === undefined) segments.push({ speakers: undefined, isLabelled: false, text });
      else if (voice === null) segments.push({ speakers: undefined, isLabelled: true, text });
      else segments.push({ speakers: namesOf(voice), isLabelled: true, text: withoutName(text.trimStart(), voice) });
      last = voice;
    }
  }
  return segments;
}

/** `?` stands for somebody who is not named. */
function namesOf(voice: string): string[] {
  return voice === '' || voice === '?' ? [] : [voice];
}

function withoutName(text: string, voice: string): string {
  return voice !== '' && text.startsWith(`${voice}:`) ? text.slice(voice.length + 1) : text;
}

function addWords(segments: Segment[], line: string): void {
  const last = segments.at(-1);
  if (last) last.text = joinTexts(last.text, line);
  else segments.push({ speakers: undefined, isLabelled: false, text: line });
}

/** Whether a caption says what happens, and nobody says it: all of it stands in brackets. */
function isEvent({ text, isLabelled }: Segment): boolean {
  const words = oneLine(text);
  if (isLabelled || classifyLine(words, 0, words.length) !== LineShape.event) return false;
  return !inlineMarks(words, { start: 0, end: words.length }).some(({ kind }) => kind === 'unresolved');
}

/** Notes of recognisers about their own confidence say nothing to a reader. */
function* commentOf(text: string): Generator<DraftPart> {
  if (!/^(?:confidence|duration|language|recognizability)\b.{0,40}$/i.test(text)) yield { kind: 'comment', text };
}
