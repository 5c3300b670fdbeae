import { eventText } from '../../syntax/classify.ts';
import { slice } from '../../text/span.ts';
import { timedPieces } from '../captions/timedPieces.ts';
import type { Draft, DraftHeader, DraftPart, DraftSpeaker, DraftTurn, Passage } from '../draft/draft.ts';
import type { Imported, Refusal } from '../format.ts';
import { list, number, record, string } from './jsonValue.ts';

/** Reads our own JSON, as `transcriptToJson` writes it. */
export function jsonToDraft(root: unknown): Imported | Refusal {
  const { version, header } = record(root);
  if (version === undefined) return { refused: 'it has the keys of no format that Colloquy reads' };
  if (version !== 1) return { refused: `version ${String(version)} of the JSON is not known` };
  const draft: Draft = {
    header: headerOf(record(header)),
    roster: rosterOf(record(root)),
    parts: partsOf(record(root)),
  };
  return { draft, remarks: [] };
}

type Values = Readonly<Record<string, unknown>>;

const headerKeys = ['title', 'date', 'source', 'language', 'media'] as const;
/** What these say is in the roster and in the speakers of the turns. */
const speakerKeys = new Set(['attribution', 'speaker', 'speakers']);

function headerOf(header: Values): DraftHeader {
  const own = headerKeys.flatMap((key) => (typeof header[key] === 'string' ? [[key, header[key]] as const] : []));
  const known = new Set<string>(own.map(([key]) => key));
  const others = Object.entries(header)
    .filter(([key, value]) => !known.has(key) && !speakerKeys.has(key) && value !== null)
    .map(([key, value]) => [key, typeof value === 'string' ? value : shallow(value)] as const);
  return { ...Object.fromEntries(own), ...(others.length > 0 && { other: Object.fromEntries(others) }) };
}

/** A value as JSON. Something that nests too deeply for that is empty. */
function shallow(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

/** Who is listed. Before there was a roster of its own, the header alone had it. */
function rosterOf({ roster, header }: Values): DraftSpeaker[] {
  const { speaker, speakers } = record(header);
  const entries = Array.isArray(roster) ? roster : [...(speaker === undefined ? [] : [speaker]), ...list(speakers)];
  return entries.map(record).flatMap((entry) => {
    const name = string(entry.name);
    if (name === undefined) return [];
    const kind = entry.kind === 'collective' || entry.kind === 'unknown' ? entry.kind : 'person';
    const role = string(entry.role);
    const aliases = strings(entry.aliases);
    const qualifiers = strings(entry.qualifiers);
    return {
      name,
      kind,
      ...(role !== undefined && { role }),
      ...(aliases.length > 0 && { aliases }),
      ...(qualifiers.length > 0 && { qualifiers }),
    };
  });
}

function strings(value: unknown): string[] {
  return list(value).filter((item) => typeof item === 'string');
}

/** A line of the transcript that the JSON was written from: words, or something between them. */
interface Placed {
  readonly line: number;
  readonly part: DraftPart | { readonly kind: 'time'; readonly seconds: number };
  /** Words of this turn; its first ones open it. */
  readonly turn?: Opening;
}

type Opening = Omit<DraftTurn, 'kind' | 'passages'> & { readonly start?: number };

function partsOf(root: Values): DraftPart[] {
  const placed: Placed[] = [
    ...list(root.sections).map(record).flatMap(sectionOf),
    ...list(root.turns).map(record).flatMap(turnOf),
    ...list(root.unattributed)
      .map(record)
      .flatMap((run) => wordsOf(run, { speakers: undefined })),
    ...list(root.events).map(record).flatMap(eventOf),
    ...list(root.records).map(record).flatMap(recordOf),
    ...list(root.comments).map(record).flatMap(commentOf),
    ...list(root.times).map(record).flatMap(timeOf),
  ];
  placed.sort((one, other) => one.line - other.line);
  return joined(placed);
}

/** Puts the lines of each turn together. What stands between them cuts it, as it does in a draft of the transcript itself. */
function joined(placed: readonly Placed[]): DraftPart[] {
  const parts: DraftPart[] = [];
  const seen = new Set<Opening>();
  let open: { readonly turn: Opening; readonly passages: Passage[] } | undefined;
  let time: number | undefined;
  for (const { part, turn } of placed) {
    if (part.kind === 'time') {
      time = part.seconds;
      continue;
    }
    if (part.kind !== 'turn' || !turn) {
      open = undefined;
      if (part.kind === 'event' && time !== undefined) {
        parts.push({ ...part, start: time });
        time = undefined;
      } else parts.push(part);
      continue;
    }
    if (open?.turn !== turn && !(open && isOpen(open.turn) && isOpen(turn))) {
      const { start, ...opening } = turn;
      const passages: Passage[] = [];
      parts.push(
        seen.has(turn) ? { kind: 'turn', speakers: turn.speakers, passages } : { kind: 'turn', ...opening, passages },
      );
      if (!seen.has(turn)) time = start ?? time;
      seen.add(turn);
      open = { turn, passages };
    }
    for (const { text } of part.passages) {
      let isParagraph = open.passages.length > 0;
      for (const { words, start } of timedPieces(text, { start: 0, end: text.length })) {
        time = start ?? time;
        if (words === '') continue;
        open.passages.push({
          text: words,
          ...(time !== undefined && { start: time }),
          ...(isParagraph && { isParagraph }),
        });
        isParagraph = false;
        time = undefined;
      }
    }
  }
  return parts;
}

function isOpen({ speakers }: Opening): boolean {
  return speakers === undefined;
}

function lineOf(place: unknown): number {
  return number(record(place).line) ?? 0;
}

function sectionOf({ level, title, start }: Values): Placed[] {
  const depth = number(level) ?? 0;
  if (depth < 1) return [];
  return [{ line: lineOf(start), part: { kind: 'section', level: depth, title: string(title) ?? '' } }];
}

function turnOf(turn: Values): Placed[] {
  const speakers = strings(turn.speakers);
  const [single] = speakers.length === 0 ? strings([turn.speaker]) : [];
  const isMarked = turn.inferred === false && (turn.kind === 'question' || turn.kind === 'answer');
  const qualifiers = strings(turn.qualifiers);
  const questionNumber = number(turn.number);
  const start = number(turn.time);
  return wordsOf(turn, {
    speakers: single === undefined ? speakers : [single],
    ...(qualifiers.length > 0 && { qualifiers }),
    ...(isMarked && {
      marker: {
        kind: turn.kind === 'question' ? 'question' : 'answer',
        ...(questionNumber !== undefined && { number: questionNumber }),
      },
    }),
    ...(start !== undefined && { start }),
  });
}

/** The lines of words, each at its place. A turn without words has a place too. */
function wordsOf(values: Values, turn: Opening): Placed[] {
  const first = lineOf(values.start);
  const lines = list(values.lines).map(number);
  const texts = (string(values.text) ?? '').split('\n');
  let line = first;
  const placed = texts.map((text, at): Placed => {
    line = lines[at] ?? line;
    return { line, turn, part: { kind: 'turn', speakers: turn.speakers, passages: text === '' ? [] : [{ text }] } };
  });
  // The cue may stand on a line of its own, above what cuts the turn from its words.
  const opening: Placed = { line: first, turn, part: { kind: 'turn', speakers: turn.speakers, passages: [] } };
  return line > first && placed[0]?.line !== first ? [opening, ...placed] : placed;
}

/** An event has its brackets. */
function eventOf({ text, start }: Values): Placed[] {
  const words = string(text) ?? '';
  const inside = /^\*?[[(]/.test(words) ? slice(words, eventText(words, 0, words.length)) : words;
  return [{ line: lineOf(start), part: { kind: 'event', text: inside.trim() } }];
}

function recordOf({ text, start }: Values): Placed[] {
  return [{ line: lineOf(start), part: { kind: 'event', text: string(text) ?? '', isRecord: true } }];
}

function commentOf({ text, start }: Values): Placed[] {
  return [{ line: lineOf(start), part: { kind: 'comment', text: string(text) ?? '' } }];
}

function timeOf({ seconds, start }: Values): Placed[] {
  const read = number(seconds);
  return read === undefined ? [] : [{ line: lineOf(start), part: { kind: 'time', seconds: read } }];
}
