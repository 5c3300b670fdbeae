import { inlineMarks } from '../../syntax/body.ts';
import { classifyLine, eventText, LineShape } from '../../syntax/classify.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import { slice } from '../../text/span.ts';
import type { DraftPart } from '../draft/draft.ts';
import { joinTexts, oneLine } from '../draft/tidyDraft.ts';
import type { Remark } from '../format.ts';
import { namesBeforeBars } from './barNames.ts';
import { type CaptionLine, labelLines } from './captionLines.ts';
import type { CaptionFile, Cue } from './cues.ts';
import { readCueLine, type Voice, type VoicedText } from './cueText.ts';
import { namesInIdentifiers } from './identifiers.ts';
import { repeatedWords } from './rollUp.ts';
import { type Opening, TurnJoiner } from './turnJoiner.ts';

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
interface Segment extends Opening {
  text: string;
}

/** The segments of each caption. A large file is read again for each question about it, which takes less memory than to keep them all. */
type Segments = Iterable<readonly Segment[]>;

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
    const { cues } = this.#file;
    let tagged = 0;
    for (const cue of cues) {
      if (hasTag(cue)) tagged++;
      if (tagged > 0 && tagged * 2 >= cues.length) break;
    }
    const segments: Segments = tagged > 0 && tagged * 2 >= cues.length ? this.#byTag() : this.#byLine(tagged);
    const isOnChange = this.#namesOnlyChanges(segments);
    return { parts: this.#parts(segments, isOnChange), remarks: this.#remarks };
  }

  /** The voices of the tags. Some files have each name before the words again: it is left out where nearly all captions do so. */
  #byTag(): Segments {
    const { cues } = this.#file;
    const voices = new Voices();
    let named = 0;
    let repeats = 0;
    for (const cue of cues) {
      if (named > ENOUGH) break;
      for (const segment of voices.segmentsOf(linesOf(cue))) {
        if (!segment.speakers?.length) continue;
        named++;
        if (startsWithName(segment)) repeats++;
      }
    }
    const areRepeated = repeats > 0 && repeats >= named * MOST_REPEATS;
    return {
      *[Symbol.iterator]() {
        for (const cue of cues) {
          const segments = voices.segmentsOf(linesOf(cue));
          if (areRepeated) for (const segment of segments) takeOutName(segment);
          yield segments;
        }
      },
    };
  }

  #byLine(tagged: number): Segments {
    const lines = this.#lines(tagged === 0 ? this.#findRepeats() : undefined);
    return this.#byIdentifier(lines) ?? this.#byBar(lines) ?? this.#byPrefix(lines);
  }

  /**
   * The lines of each caption.
   * @param repeated how many of the first words of each caption are left out, because the caption above shows them
   */
  #lines(repeated: readonly number[] | undefined): Iterable<VoicedLines> {
    const { cues } = this.#file;
    return {
      *[Symbol.iterator]() {
        for (const [at, cue] of cues.entries()) yield withoutFirstWords(linesOf(cue), repeated?.[at] ?? 0);
      },
    };
  }

  /** Some programs write the speaker above the times of each caption. */
  #byIdentifier(lines: Iterable<VoicedLines>): Segment[][] | undefined {
    const names = namesInIdentifiers(this.#file.cues.map(({ id }) => id));
    if (!names) return undefined;
    this.#remarks.push({ message: 'The names above the times of the captions were taken for the speakers.' });
    return Array.from(lines, (lines, at) => {
      const segments: Segment[] = [];
      const name = names[at];
      if (name !== undefined) segments.push({ speakers: name === '' ? [] : [name], isLabelled: true, text: '' });
      for (const pieces of lines) addWords(segments, textOf(pieces));
      return segments;
    });
  }

  /** Others write it before a bar. */
  #byBar(lines: Iterable<VoicedLines>): Segment[][] | undefined {
    const { cues } = this.#file;
    if (!cues[0]?.lines[0]?.includes('|')) return undefined;
    const names = namesBeforeBars(Array.from(lines, ([first = []]) => textOf(first)));
    return (
      names &&
      Array.from(lines, (lines, at) => {
        const segments: Segment[] = [];
        const bar = names[at];
        if (bar) segments.push({ speakers: [bar.name], isLabelled: true, text: bar.words });
        for (const pieces of bar ? lines.slice(1) : lines) addWords(segments, textOf(pieces));
        return segments;
      })
    );
  }

  #byPrefix(lines: Iterable<VoicedLines>): Segment[][] {
    const voices = new Voices();
    const { cues } = this.#file;
    const labelled = labelLines(lines, this.#settings);
    const isOpen = (lines: readonly CaptionLine[]) => lines.some(({ speakers }) => speakers === null);
    const first = cues[labelled.findIndex(isOpen)];
    if (first) {
      const count = formatCount(labelled.filter(isOpen).length, 'caption begins', 'captions begin');
      const message = `${count} with what may be a name, and the file does not prove it. The words are kept, and have no speaker.`;
      this.#remarks.push({ message, line: first.line });
    }
    return labelled.map((lines) => {
      const segments: Segment[] = [];
      for (const { pieces, text, speakers, sign } of lines) {
        if (pieces) segments.push(...voices.segmentsOf([pieces]));
        else if (speakers === undefined) addWords(segments, text);
        else segments.push({ speakers: speakers ?? undefined, isLabelled: true, ...(sign && { sign }), text });
      }
      return segments;
    });
  }

  /** How many of the first words of each caption the one above shows, if the captions roll up. */
  #findRepeats(): readonly number[] | undefined {
    const words = this.#file.cues.map((cue) => linesOf(cue).flatMap((line) => wordsOf(textOf(line))));
    const repeated = repeatedWords(words);
    if (!repeated) return undefined;
    const removed = repeated.reduce((sum, count) => sum + count, 0);
    const message = `The captions roll up: each repeats the line above. ${formatCount(removed, 'word')} shown before are left out.`;
    this.#remarks.push({ message });
    return repeated;
  }

  /** Whether the file names a speaker only where another one begins. */
  #namesOnlyChanges(captions: Segments): boolean {
    let [same, changes, unnamed] = [0, 0, 0];
    let last: string | undefined;
    const names = new Set<string>();
    for (const segments of captions) {
      for (const [at, segment] of segments.entries()) {
        if (segment.text.trim() === '' || isEvent(segment)) continue;
        if (!segment.isLabelled) unnamed += at === 0 ? 1 : 0;
        else {
          const key = segment.speakers?.map(nameKey).join('\n') ?? '';
          if (key === last && key !== '') same++;
          else if (last !== undefined) changes++;
          last = key;
          names.add(key);
        }
        // A name that stands twice running settles it.
        if (same > 0) return false;
      }
    }
    const isOnChange = same === 0 && changes >= FEWEST_CHANGES && names.size > 1 && unnamed > 0;
    if (isOnChange) {
      const message = `The file names a speaker only where another one begins, so ${formatCount(unnamed, 'caption without a name goes', 'captions without a name go')} on with the speaker before.`;
      this.#remarks.push({ message });
    }
    return isOnChange;
  }

  #parts(captions: Segments, isOnChange: boolean): DraftPart[] {
    const { cues, notes } = this.#file;
    const turns = new TurnJoiner(isOnChange);
    let note = 0;
    let at = -1;
    for (const segments of captions) {
      at++;
      for (let next = notes[note]; next && next.before <= at; next = notes[++note]) addNote(next.text, turns);
      const cue = cues[at] as Cue;
      let isFirst = true;
      for (const segment of segments) {
        const text = oneLine(segment.text);
        if (text === '') {
          if (segment.isLabelled) turns.addLabel(segment);
          continue;
        }
        const start = isFirst && !Number.isNaN(cue.start) ? cue.start : undefined;
        isFirst = false;
        if (isEvent(segment)) {
          turns.addEvent(slice(text, eventText(text, 0, text.length)).trim(), start);
          continue;
        }
        const isWhole = segments.length === 1 && cue.end !== undefined;
        // What follows the end of a voice within its caption is not by that voice.
        const opening = segment.isLabelled || segment === segments[0] ? segment : afterVoice;
        turns.addWords(opening, { text, ...(start !== undefined && { start }), ...(isWhole && { end: cue.end }) });
      }
    }
    for (const { text } of notes.slice(note)) addNote(text, turns);
    return turns.parts;
  }

  #reportOddities(): void {
    const { cues, strayLines, furtherHeads, wrongEnds } = this.#file;
    if (cues.length === 0) this.#remarks.push({ message: 'The file has no captions.' });
    if (furtherHeads[0]) {
      const message = `${formatCount(furtherHeads.length, 'further head')} of a file stood within this one and ${furtherHeads.length === 1 ? 'is' : 'are'} left out. The times of the pieces are kept as they are.`;
      this.#remarks.push({ message, line: furtherHeads[0] });
    }
    if (strayLines.length > 0) {
      const count = formatCount(strayLines.length, 'piece');
      const message = `${count} of text stood outside any caption, after a blank line or a time that cannot be read. The words are kept with the caption above.`;
      this.#remarks.push({ message, line: strayLines[0] as number });
    }
    const backwards: Cue[] = [];
    let before = 0;
    for (const cue of cues) {
      const { start } = cue;
      if (Number.isNaN(start)) continue;
      if (start < before) backwards.push(cue);
      before = start;
    }
    if (backwards[0]) {
      const message = `${formatCount(backwards.length, 'caption begins', 'captions begin')} before the one above. The captions stay in the order of the file.`;
      this.#remarks.push({ message, line: backwards[0].line });
    }
    if (wrongEnds[0]) {
      const message = `${formatCount(wrongEnds.length, 'caption does not end after it begins', 'captions do not end after they begin')}. Only the start is kept.`;
      this.#remarks.push({ message, line: wrongEnds[0] });
    }
  }
}

const afterVoice: Opening = { speakers: undefined, isLabelled: true };

const FEWEST_CHANGES = 2;

/** The lines of a caption without tags, each in stretches with their voices. */
type VoicedLines = readonly (readonly VoicedText[])[];

function linesOf({ lines }: Cue): VoicedLines {
  let voice: Voice;
  return lines.map((line) => {
    const read = readCueLine(line, voice);
    voice = read.voice;
    return read.pieces;
  });
}

/** The lines of a caption without as many of its first words. */
function withoutFirstWords(lines: VoicedLines, count: number): VoicedLines {
  if (count === 0) return lines;
  let rest = count;
  return lines.flatMap((line) => {
    const words = wordsOf(textOf(line));
    const left = words.slice(rest);
    rest = Math.max(0, rest - words.length);
    return left.length === 0 ? [] : [[{ voice: undefined, text: left.join(' ') }]];
  });
}

function textOf(line: readonly VoicedText[]): string {
  return line.map(({ text }) => text).join('');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function hasTag({ lines }: Cue): boolean {
  return lines.some((line) => line.includes('<') && voiceTag.test(line));
}

const voiceTag = /<v(?:\.[^\s<>]{0,80})?[ \t][^<>]{0,200}>/i;

/** Reads the stretches of captions by their tags. The captions of one voice have one list of speakers. */
class Voices {
  readonly #speakers = new Map<string, readonly string[]>();

  segmentsOf(lines: VoicedLines): Segment[] {
    const segments: Segment[] = [];
    let last: Voice;
    for (const pieces of lines) {
      for (const [at, { voice, text }] of pieces.entries()) {
        if (text.trim() === '') continue;
        const segment = segments.at(-1);
        if (segment && last === voice) segment.text = at === 0 ? joinTexts(segment.text, text) : segment.text + text;
        else if (voice === undefined) segments.push({ speakers: undefined, isLabelled: false, text });
        else if (voice === null) segments.push({ speakers: undefined, isLabelled: true, text });
        else segments.push({ speakers: this.#speakersOf(voice), isLabelled: true, text });
        last = voice;
      }
    }
    return segments;
  }

  /** `?` stands for somebody who is not named. */
  #speakersOf(voice: string): readonly string[] {
    let speakers = this.#speakers.get(voice);
    if (!speakers) {
      speakers = voice === '' || voice === '?' ? [] : [voice];
      this.#speakers.set(voice, speakers);
    }
    return speakers;
  }
}

function startsWithName({ speakers, text }: Segment): boolean {
  return text.trimStart().startsWith(`${speakers?.[0]}:`);
}

function takeOutName(segment: Segment): void {
  if (segment.speakers?.length && startsWithName(segment)) {
    segment.text = segment.text.trimStart().slice((segment.speakers[0] ?? '').length + 1);
  }
}

const MOST_REPEATS = 0.8;
/** The first captions of a file, this many, show how all of them are. */
const ENOUGH = 1000;

function addWords(segments: Segment[], line: string): void {
  const last = segments.at(-1);
  if (last) last.text = joinTexts(last.text, line);
  else segments.push({ speakers: undefined, isLabelled: false, text: line });
}

/** Whether a caption says what happens, and nobody says it: all of it stands in brackets. */
function isEvent({ text, isLabelled }: Segment): boolean {
  if (isLabelled) return false;
  const words = oneLine(text);
  if (classifyLine(words, 0, words.length) !== LineShape.event) return false;
  return !inlineMarks(words, { start: 0, end: words.length }).some(({ kind }) => kind === 'unresolved');
}

/** Notes of recognisers about their own confidence say nothing to a reader. */
function addNote(text: string, turns: TurnJoiner): void {
  if (!/^(?:confidence|duration|language|recognizability)\b.{0,40}$/i.test(text)) turns.addComment(text);
}
