import { readAgain } from '../parse.ts';
import { addToHeader, type NewSpeaker } from '../speakers/headerEdits.ts';
import type { Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import { isoDate } from './furniture/dates.ts';
import type { Fact } from './furniture/recognition.ts';
import type { Metadata } from './report.ts';

/** What a page says about itself, as keys of the header: the first of each key. */
export function toMetadata(facts: readonly Fact[]): Metadata[] {
  const known = new Set<string>();
  const metadata: Metadata[] = [];
  for (const { key, value, line } of facts) {
    if (known.has(key)) continue;
    known.add(key);
    metadata.push({ line: line + 1, key, value: dates.has(key) ? (isoDate(value) ?? value) : value });
  }
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return metadata.sort((a, b) => place(a.key) - place(b.key));
}

/** The top of a text: its byte order mark and its header, up to the last line break. */
export interface NewHeader {
  readonly head: string;
  /** What of the metadata is in it, and what is not. */
  readonly metadata: readonly Metadata[];
  readonly leftOut: readonly Metadata[];
  /** The names of the speakers who are in it now. */
  readonly speakers: readonly string[];
  /** Not everything could be added to it. */
  readonly isClosed: boolean;
}

/** The top of a transcript as it is. */
export function headOf({ text, lines, header }: Transcript): string {
  return text.slice(0, header ? lines.endWithBreak(header.lastLine) : lines.start(0));
}

/** The top of a transcript, with metadata and speakers added to its header, or with a new header. */
export function extendHeader(
  transcript: Transcript,
  metadata: readonly Metadata[],
  speakers: readonly NewSpeaker[],
): NewHeader {
  const attempts = [
    { metadata, speakers },
    { metadata, speakers: [] },
    { metadata: [], speakers },
  ];
  for (const added of attempts) {
    const edits = addToHeader(transcript, { values: added.metadata, speakers: added.speakers });
    if (edits.length === 0) continue;
    const leftOut = metadata.filter((one) => !added.metadata.includes(one));
    const head = tidyHead(readAgain(transcript, edits));
    const isClosed = leftOut.length > 0 || added.speakers.length < speakers.length;
    return { head, metadata: added.metadata, leftOut, speakers: added.speakers.map(({ name }) => name), isClosed };
  }
  const isClosed = metadata.length > 0 || speakers.length > 0;
  return { head: tidyHead(transcript), metadata: [], leftOut: metadata, speakers: [], isClosed };
}

/** The top of a transcript without white space at the ends of its lines, and with the line break of the text. */
function tidyHead({ text, lines, header }: Transcript): string {
  let head = text.slice(0, lines.start(0));
  for (let line = 0; line <= (header?.lastLine ?? -1); line++) {
    const start = lines.start(line);
    head += text.slice(start, trimEnd(text, start, lines.end(line))) + lines.lineBreak;
  }
  return head;
}

const order = ['title', 'date', 'time', 'answered', 'house', 'debate', 'to', 'source', 'kind'];
const dates = new Set(['date', 'answered']);
