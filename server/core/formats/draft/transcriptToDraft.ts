import { rosterEntries } from '../../speakers/voiceMarks.ts';
import { textStart } from '../../syntax/body.ts';
import { eventText } from '../../syntax/classify.ts';
import { readTime } from '../../syntax/times.ts';
import { LineKind, type Transcript, type Turn } from '../../syntax/tree.ts';
import { trimEnd } from '../../text/characters.ts';
import { nameKey } from '../../text/names.ts';
import { type Span, slice } from '../../text/span.ts';
import { timedPieces } from '../captions/timedPieces.ts';
import { headerValues } from '../headerValues.ts';
import type { Draft, DraftHeader, DraftPart, DraftSpeaker, DraftTurn, Passage } from './draft.ts';

/** What a transcript says, as writers of other formats take it. Speakers have their full names; a `?` has an empty list. */
export function transcriptToDraft(transcript: Transcript): Draft {
  return { header: headerOf(transcript), roster: rosterOf(transcript), parts: [...partsOfTranscript(transcript)] };
}

/** The draft of a transcript, and where each of its parts begins: `lines` has the first line of each part, from 0. */
export function draftWithLines(transcript: Transcript): { readonly draft: Draft; readonly lines: readonly number[] } {
  const reader = new PartReader(transcript);
  const parts = [...reader.parts()];
  return { draft: { header: headerOf(transcript), roster: rosterOf(transcript), parts }, lines: reader.lines };
}

const headerKeys = ['title', 'date', 'source', 'language', 'media'] as const;
/** What these say is in the roster and in the speakers of the turns. */
const speakerKeys = new Set(['attribution', 'speaker', 'speakers']);

function headerOf({ header, text, lines }: Transcript): DraftHeader {
  if (!header) return {};
  const own = headerKeys.flatMap((key) => (header[key] === undefined ? [] : [[key, header[key]] as const]));
  const known = new Set<string>(own.map(([key]) => key));
  const others = Object.entries(headerValues(text, lines, header))
    .filter(([key, value]) => !known.has(key) && !speakerKeys.has(key) && value !== null)
    .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  return { ...Object.fromEntries(own), ...(others.length > 0 && { other: Object.fromEntries(others) }) };
}

function rosterOf(transcript: Transcript): DraftSpeaker[] {
  return rosterEntries(transcript).map(({ name, kind, role, aliases, qualifiers }) => ({
    name,
    kind,
    ...(role !== undefined && { role }),
    ...(aliases.length > 0 && { aliases: aliases.map((alias) => alias.name) }),
    ...(qualifiers.length > 0 && { qualifiers }),
  }));
}

/** Makes the parts of a draft one after the other and keeps none of them. `transcriptToDraft` gives them all at once. */
export function partsOfTranscript(transcript: Transcript): Iterable<DraftPart> {
  return new PartReader(transcript).parts();
}

type OpenTurn = { -readonly [Key in keyof DraftTurn]: DraftTurn[Key] } & { passages: Passage[] };

/** Reads the lines of a transcript into parts, in the order of the text. */
class PartReader {
  readonly #transcript: Transcript;
  readonly #parts: DraftPart[] = [];
  /** The first line of each part so far, from 0. */
  readonly lines: number[] = [];
  /** The part that further words belong to. */
  #open: OpenTurn | undefined;
  /** A time that stands before the words that it belongs to. */
  #start: number | undefined;
  #nextTurn = 0;
  #nextSection = 1;
  #turn: Turn | undefined;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  *parts(): Generator<DraftPart> {
    const { kinds } = this.#transcript;
    for (let line = 0; line < kinds.length; line++) {
      const count = this.#parts.length;
      this.#readLine(line, kinds[line] as LineKind);
      if (this.#parts.length > count) this.lines.push(line);
      // Further lines may belong to the last part.
      if (this.#parts.length > 1) yield* this.#parts.splice(0, this.#parts.length - 1);
    }
    yield* this.#parts;
  }

  #readLine(line: number, kind: LineKind): void {
    if (kind === LineKind.heading) this.#readHeading();
    else if (kind === LineKind.cue || kind === LineKind.speech) this.#readSpeech(line);
    else if (kind === LineKind.unattributed) this.#readUnattributed(line);
    else if (kind !== LineKind.blank && kind !== LineKind.header) this.#readOther(kind, this.#span(line));
  }

  #readOther(kind: LineKind, { start, end }: Span): void {
    const { text } = this.#transcript;
    if (kind === LineKind.time) this.#start = readTime(text, start, end)?.seconds ?? this.#start;
    else if (kind === LineKind.event) this.#pushEvent(slice(text, eventText(text, start, end)).trim());
    else if (kind === LineKind.comment) {
      this.#open = undefined;
      this.#parts.push({ kind: 'comment', text: text.slice(start + 2, end).trim() });
    } else if (end > start) this.#pushEvent(text.slice(start, end), true);
  }

  #readHeading(): void {
    const section = this.#transcript.sections[this.#nextSection++];
    this.#open = undefined;
    if (section) this.#parts.push({ kind: 'section', level: section.level, title: section.title });
  }

  #pushEvent(text: string, isRecord = false): void {
    this.#open = undefined;
    const start = this.#takeStart();
    this.#parts.push({ kind: 'event', text, ...(start !== undefined && { start }), ...(isRecord && { isRecord }) });
  }

  #readSpeech(line: number): void {
    const next = this.#transcript.turns[this.#nextTurn];
    if (next?.firstLine === line) {
      this.#nextTurn++;
      this.#turn = next;
      this.#open = this.#pushTurn(openingOf(next));
      this.#start = next.cue?.time?.seconds ?? this.#start;
    } else if (!this.#open || this.#open.speakers === undefined) {
      const speakers = this.#turn?.speakers.map(({ name }) => name) ?? [];
      this.#open = this.#pushTurn({ kind: 'turn', speakers, passages: [] });
    }
    const isCue = this.#transcript.kinds[line] === LineKind.cue;
    this.#readWords(this.#open, line, isCue ? this.#turn?.cue?.textStart : undefined);
  }

  #pushTurn(turn: OpenTurn): OpenTurn {
    this.#parts.push(turn);
    return turn;
  }

  #readUnattributed(line: number): void {
    if (!this.#open || this.#open.speakers !== undefined) {
      this.#open = this.#pushTurn({ kind: 'turn', speakers: undefined, passages: [] });
    }
    this.#readWords(this.#open, line);
  }

  /** The words of a line, a passage for each time among them. */
  #readWords({ passages }: OpenTurn, line: number, from = textStart(this.#transcript, line)): void {
    const { text, lines } = this.#transcript;
    const end = trimEnd(text, from, lines.end(line));
    if (end <= from) return;
    let isParagraph = passages.length > 0;
    for (const piece of timedPieces(text, { start: from, end })) {
      this.#start = piece.start ?? this.#start;
      if (piece.words === '') continue;
      const start = this.#takeStart();
      passages.push({ text: piece.words, ...(start !== undefined && { start }), ...(isParagraph && { isParagraph }) });
      isParagraph = false;
    }
  }

  #takeStart(): number | undefined {
    const start = this.#start;
    this.#start = undefined;
    return start;
  }

  #span(line: number): Span {
    const { text, lines } = this.#transcript;
    const start = lines.start(line);
    return { start, end: trimEnd(text, start, lines.end(line)) };
  }
}

function openingOf(turn: Turn): OpenTurn {
  const { cue, speakers } = turn;
  const qualifiers = qualifiersOf(turn);
  const marker = cue?.marker;
  return {
    kind: 'turn',
    speakers: speakers.map(({ name }) => name),
    ...(qualifiers.length > 0 && { qualifiers }),
    ...(marker && {
      marker: { kind: marker.kind, ...(marker.number !== undefined && { number: marker.number }) },
    }),
    passages: [],
  };
}

/** An office with the speaker's name in brackets after it qualifies the speaker. */
export function qualifiersOf({ cue, speakers }: Turn): readonly string[] {
  if (!cue) return [];
  const [speaker] = speakers;
  const key = speaker && nameKey(speaker.name);
  const [label] = cue.names;
  return cue.qualifiers.map(({ text }) => (nameKey(text) === key && label ? label.text : text));
}
