import { textStart } from '../syntax/body.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import type { LineRange } from '../text/span.ts';
import type { Recognition } from './furniture/recognition.ts';
import type { Page } from './page/readPage.ts';

/** A line on its way from the page to the transcript. */
export interface Row {
  /** The line of the page, from 0. */
  readonly line: number;
  /** What it will be; `gone` for a line that was taken away, which still keeps the place between its neighbours. */
  readonly kind: LineKind | 'gone';
  /** What stands before the words: cue, indent, backslash. */
  readonly prefix: string;
  readonly words: string;
  /** A blank line is written before it, or in its place if it is gone. */
  readonly apart?: true;
}

/** Some lines of a page as rows: lines that are no speech are gone, the title is a heading, an introduction an event. */
export function toRows({ open, recognition }: Page, { first, last }: LineRange): Row[] {
  const cueEnds = new Map(open.turns.map(({ firstLine, cue }) => [firstLine, cue?.textStart]));
  const rows: Row[] = [];
  for (let line = first; line <= last; line++) {
    const kind = open.kinds[line] as LineKind;
    rows.push(recognisedRow(open, recognition, line) ?? plainRow(open, line, kind, cueEnds.get(line)));
  }
  return rows;
}

/** Whether a row has words of a speaker, or words without one. */
export function hasSpeech({ kind }: Row): boolean {
  return kind === LineKind.cue || kind === LineKind.speech || kind === LineKind.unattributed;
}

function recognisedRow({ lines, text }: Transcript, recognition: Recognition, line: number): Row | undefined {
  const { taken, title, narrative } = recognition;
  if (title?.line === line) return { line, kind: LineKind.heading, prefix: '# ', words: title.text };
  if (narrative.has(line)) {
    const words = text.slice(lines.start(line), lines.end(line)).trim();
    return { line, kind: LineKind.event, prefix: '', words: `[${words}]` };
  }
  const as = taken.get(line)?.as;
  if (!as) return undefined;
  const gone: Row = { line, kind: 'gone', prefix: '', words: '' };
  return as === 'break' ? gone : { ...gone, apart: true };
}

function plainRow(transcript: Transcript, line: number, kind: LineKind, cueEnd: number | undefined): Row {
  const { lines, text } = transcript;
  const start = lines.start(line);
  const end = trimEnd(text, start, lines.end(line));
  const isBody = kind === LineKind.speech || kind === LineKind.unattributed;
  const from = Math.min(cueEnd ?? (isBody ? textStart(transcript, line) : start), end);
  return { line, kind, prefix: text.slice(start, from), words: text.slice(from, end) };
}
