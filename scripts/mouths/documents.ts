import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodySpans, LineKind, parse, type ReadingSettings, type Transcript } from '../../server/core/index.ts';

/** A piece of a document: a turn's paragraphs, or lines that no speaker has. */
export interface Block {
  readonly speaker: string | undefined;
  readonly paragraphs: readonly string[];
  /** The lines may be somebody's: they begin with what may be a label, which another layout makes plainer. */
  readonly isDoubtful: boolean;
}

/** A real conversation: the header as it stands, then its blocks. */
export interface Document {
  readonly path: string;
  readonly header: string;
  readonly blocks: readonly Block[];
  /** From the most frequent to the least. */
  readonly speakers: readonly string[];
}

/** The conversations in a folder: files of Markdown in which two people or more speak ten turns or more. */
export function documentsIn(folder: string, settings: ReadingSettings, most: number): Document[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  const documents: Document[] = [];
  for (const path of spread(paths)) {
    const document = read(join(folder, path), settings);
    if (document) documents.push(document);
    if (documents.length === most) break;
  }
  return documents;
}

/** The same paths in an order that takes from all folders. */
function spread(paths: readonly string[]): string[] {
  const step = 37;
  return Array.from({ length: step }, (_, from) => paths.filter((_, index) => index % step === from)).flat();
}

function read(path: string, settings: ReadingSettings): Document | undefined {
  const transcript = parse(readFileSync(path, 'utf8'), settings);
  const named = transcript.turns.flatMap(({ speakers: [speaker, ...others] }) =>
    speaker && others.length === 0 ? [speaker.name] : [],
  );
  const counts = new Map<string, number>();
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  const speakers = ordered.map(([name]) => name);
  const isTalk = named.length >= 10 && (ordered[1]?.[1] ?? 0) >= 3 && named.length === transcript.turns.length;
  // A name whose last word is a letter makes no label in some of the forms, and one with a dash or a conjunction is what somebody talks
  // of, or is two people: who says the words is not known.
  const isName = (name: string) => /^\p{L}[\p{L}'’. -]*\p{L}{2,}$/u.test(name) && !/-\s|\s-|\s(?:and|or)\s/.test(name);
  if (!isTalk || !speakers.every(isName)) return undefined;
  return { path, header: headerOf(transcript), blocks: blocksOf(transcript), speakers };
}

/** Without the roster, which would settle everything. */
function headerOf({ text, header }: Transcript): string {
  if (!header) return '';
  const lines = text.slice(0, header.span.end).split('\n');
  const first = lines.findIndex((line) => /^speakers?:/.test(line));
  if (first < 0) return `${lines.join('\n')}\n\n`;
  let end = first + 1;
  while (/^(?:\s|- )/.test(lines[end] ?? '')) end++;
  return `${[...lines.slice(0, first), ...lines.slice(end)].join('\n')}\n\n`;
}

function blocksOf(transcript: Transcript): Block[] {
  const blocks: Block[] = [];
  const { kinds, lines, text, turns } = transcript;
  const doubtful = new Set(
    transcript.unattributed.flatMap(({ doubt, brokenCue, firstLine }) => (doubt || brokenCue ? [firstLine] : [])),
  );
  const names = new Set(transcript.speakers.map(({ name }) => name.toLowerCase()));
  // A line that names somebody deep in a list is read where the list has another layout.
  const mayBeLabel = (line: string) => names.has(/^[^\p{L}]*(\p{L}[^:]{0,60}):/u.exec(line)?.[1]?.toLowerCase() ?? '');
  let open: string[] = [];
  let isDoubtful = false;
  const close = () => {
    if (open.length > 0) blocks.push({ speaker: undefined, paragraphs: open, isDoubtful });
    open = [];
    isDoubtful = false;
  };
  let turn = 0;
  for (let line = 0; line < lines.count; line++) {
    const next = turns[turn];
    if (next && line === next.firstLine) {
      close();
      const paragraphs = bodySpans(transcript, next).map(({ start, end }) => text.slice(start, end));
      if (paragraphs.length > 0) blocks.push({ speaker: next.speakers[0]?.name, paragraphs, isDoubtful: false });
      line = next.lastLine;
      turn++;
    } else if (kinds[line] === LineKind.unattributed || kinds[line] === LineKind.heading) {
      const written = text.slice(lines.start(line), lines.end(line)).trim();
      if (doubtful.has(line) || mayBeLabel(written)) {
        close();
        isDoubtful = true;
      }
      open.push(written);
      if (kinds[line] === LineKind.heading) close();
    }
  }
  close();
  return blocks;
}
