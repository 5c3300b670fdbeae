import { readAgain } from '../parse.ts';
import { addSpeakers } from '../speakers/rosterEdits.ts';
import type { Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import { isoDate } from './furniture/dates.ts';
import type { Fact } from './furniture/recognition.ts';
import type { Metadata } from './report.ts';

/** A speaker for the roster. */
export interface NewSpeaker {
  readonly name: string;
  readonly role?: string;
  readonly qualifiers: readonly string[];
  readonly isCollective: boolean;
}

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
  const names = speakers.map(({ name }) => name);
  const all = headerLines(transcript, metadata, speakers);
  if (all) return { head: joinLines(transcript, all), metadata, leftOut: [], speakers: names };
  const plain = headerLines(transcript, metadata, []);
  const head = joinLines(transcript, plain ?? headerLines(transcript, [], []) ?? []);
  const added = { metadata: plain ? metadata : [], leftOut: plain ? [] : metadata };
  // To a roster in another layout than one line for each speaker, only names can be added.
  const written = readAgain(transcript, [{ span: { start: 0, end: headOf(transcript).length }, newText: head }]);
  const edits = addSpeakers(written, names);
  if (edits.length === 0) return { head, ...added, speakers: [] };
  return { head: headOf(readAgain(written, edits)), ...added, speakers: names };
}

/** The lines of the header with what is added to it; undefined if nothing can be added to it. */
function headerLines(
  transcript: Transcript,
  metadata: readonly Metadata[],
  speakers: readonly NewSpeaker[],
): string[] | undefined {
  const written = metadata.map(({ key, value }) => `${key}: ${scalar(value)}`);
  const { header } = transcript;
  if (!header) {
    const lines = [...written, ...rosterLines(speakers)];
    return lines.length > 0 ? ['---', ...lines, '---'] : [];
  }
  const lines: string[] = [];
  for (let line = 0; line <= header.lastLine; line++) lines.push(lineText(transcript, line));
  if (written.length === 0 && speakers.length === 0) return lines;
  if (transcript.faults.length > 0) return undefined;
  const roster = header.entries.find(({ key }) => key === 'speakers');
  if (!roster) {
    lines.splice(header.lastLine, 0, ...written, ...rosterLines(speakers));
    return lines;
  }
  const keyLine = transcript.lines.lineAt(roster.keySpan.start);
  const indent = itemIndent.exec(lines[keyLine + 1] ?? '')?.[1];
  const isBlock = blockKey.test(lines[keyLine] ?? '') && indent !== undefined;
  if (speakers.length > 0 && !isBlock) return undefined;
  if (isBlock) {
    const end = lastItemLine(lines, keyLine, header.lastLine);
    lines.splice(end + 1, 0, ...speakers.flatMap((speaker) => speakerLines(speaker, indent)));
  }
  lines.splice(lines.length - 1, 0, ...written);
  return lines;
}

function rosterLines(speakers: readonly NewSpeaker[]): string[] {
  return speakers.length > 0 ? ['speakers:', ...speakers.flatMap((speaker) => speakerLines(speaker, '  '))] : [];
}

function joinLines({ text, lines }: Transcript, header: readonly string[]): string {
  const mark = text.slice(0, lines.start(0));
  return mark + header.map((line) => line + lines.lineBreak).join('');
}

/** The last line of the list below a key. The next line at the level of the key is the next key. */
function lastItemLine(lines: readonly string[], keyLine: number, fence: number): number {
  let last = keyLine;
  for (let line = keyLine + 1; line < fence; line++) {
    if (/^(?:\s|-\s)/.test(lines[line] ?? '')) last = line;
    else if (lines[line] !== '') break;
  }
  return last;
}

function lineText({ lines, text }: Transcript, line: number): string {
  const start = lines.start(line);
  return text.slice(start, trimEnd(text, start, lines.end(line)));
}

function speakerLines({ name, role, qualifiers, isCollective }: NewSpeaker, indent: string): string[] {
  const full = scalar([name, ...qualifiers.map((qualifier) => `(${qualifier})`)].join(' '));
  if (!role && !isCollective) return [`${indent}- ${full}`];
  return [
    `${indent}- name: ${full}`,
    ...(role ? [`${indent}  role: ${scalar(role)}`] : []),
    ...(isCollective ? [`${indent}  kind: collective`] : []),
  ];
}

/** A value as YAML: plain if every reader takes it for the same text, else in double quotes. */
function scalar(value: string): string {
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
}

const order = ['title', 'date', 'time', 'answered', 'house', 'debate', 'to', 'source', 'kind'];
const dates = new Set(['date', 'answered']);
const plain = /^[\p{L}\p{N}(](?:[^\n\r\t]*[^\s:])?$/u;
const special = /: | #|^(?:true|false|yes|no|on|off|null|~|[\d.+]+|[+-].*)$/iu;
const blockKey = /^speakers:\s*$/;
const itemIndent = /^(\s*)- /;
