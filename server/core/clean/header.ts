import type { Header, Transcript } from '../syntax/tree.ts';
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

/** What a page says, as keys of the header: the first of each, and none that the header has already. */
export function toMetadata(facts: readonly Fact[], header: Header | undefined): Metadata[] {
  const known = new Set(header?.entries.map(({ key }) => key));
  const metadata: Metadata[] = [];
  for (const { key, value, line } of facts) {
    if (known.has(key)) continue;
    known.add(key);
    metadata.push({ line: line + 1, key, value: dates.has(key) ? (isoDate(value) ?? value) : value });
  }
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return metadata.sort((a, b) => place(a.key) - place(b.key));
}

/**
 * The lines of the header, with metadata and speakers added to those that are there. `refused` where the
 * header is written in a way that nothing can be added to.
 */
export function writeHeader(
  transcript: Transcript,
  metadata: readonly Metadata[],
  speakers: readonly NewSpeaker[],
): { lines: string[]; refused: boolean } {
  const written = metadata.map(({ key, value }) => `${key}: ${scalar(value)}`);
  const { header } = transcript;
  if (!header) {
    const roster =
      speakers.length > 0 ? ['speakers:', ...speakers.flatMap((speaker) => speakerLines(speaker, '  '))] : [];
    return { lines: written.length + roster.length > 0 ? ['---', ...written, ...roster, '---'] : [], refused: false };
  }
  return extendHeader(transcript, header, written, speakers);
}

function extendHeader(
  transcript: Transcript,
  header: Header,
  written: readonly string[],
  speakers: readonly NewSpeaker[],
): { lines: string[]; refused: boolean } {
  const lines: string[] = [];
  for (let line = 0; line <= header.lastLine; line++) lines.push(lineText(transcript, line));
  if (written.length === 0 && speakers.length === 0) return { lines, refused: false };
  if (transcript.faults.length > 0) return { lines, refused: true };
  const roster = header.entries.find(({ key }) => key === 'speakers');
  if (!roster) {
    const block =
      speakers.length > 0 ? ['speakers:', ...speakers.flatMap((speaker) => speakerLines(speaker, '  '))] : [];
    lines.splice(header.lastLine, 0, ...written, ...block);
    return { lines, refused: false };
  }
  const keyLine = transcript.lines.lineAt(roster.keySpan.start);
  const indent = itemIndent.exec(lines[keyLine + 1] ?? '')?.[1];
  const isBlock = blockKey.test(lines[keyLine] ?? '') && indent !== undefined;
  if (speakers.length > 0 && isBlock) {
    const end = lastItemLine(lines, keyLine, header.lastLine);
    lines.splice(end + 1, 0, ...speakers.flatMap((speaker) => speakerLines(speaker, indent)));
  }
  lines.splice(lines.length - 1, 0, ...written);
  return { lines, refused: speakers.length > 0 && !isBlock };
}

/** The last line of the list below a key: what follows at its own level is the next key. */
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

/** A value as YAML: plain where every reader takes it for the same text, else in double quotes. */
function scalar(value: string): string {
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
}

const order = ['title', 'date', 'time', 'answered', 'house', 'debate', 'to', 'source', 'kind'];
const dates = new Set(['date', 'answered']);
const plain = /^[\p{L}\p{N}(](?:[^\n\r\t]*[^\s:])?$/u;
const special = /: | #|^(?:true|false|yes|no|on|off|null|~|[\d.+]+|[+-].*)$/iu;
const blockKey = /^speakers:\s*$/;
const itemIndent = /^(\s*)- /;
