import { textStart } from '../syntax/body.ts';
import { turnAtLine, unattributedAtLine } from '../syntax/places.ts';
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
  /** The first line of the turn that it belongs to on the page; undefined if it belongs to none. */
  readonly turn?: number;
  /** Words that may begin with a label: they stay without a speaker. */
  readonly isDoubtful?: true;
  /** Of a cue. */
  readonly cue?: RowCue;
}

/** What a cue must be read as. */
export interface RowCue {
  /** The names in it; none for `?` and for a marker alone. */
  readonly names: readonly string[];
  /** The rows to write if it cannot be read so. */
  readonly otherwise: readonly Row[];
}

/** Some lines of a page as rows: lines that are no speech are gone, the title is a heading, an introduction an event. */
export function toRows({ open, recognition }: Page, { first, last }: LineRange): Row[] {
  const rows: Row[] = [];
  for (let line = first; line <= last; line++) {
    rows.push(recognisedRow(open, recognition, line) ?? plainRow(open, line));
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

function plainRow(transcript: Transcript, line: number): Row {
  const { lines, text, kinds } = transcript;
  const kind = kinds[line] as LineKind;
  const start = lines.start(line);
  const end = trimEnd(text, start, lines.end(line));
  const isBody = kind === LineKind.speech || kind === LineKind.unattributed;
  const turn = kind === LineKind.cue || kind === LineKind.speech ? turnAtLine(transcript, line) : undefined;
  const cue = kind === LineKind.cue ? turn?.cue : undefined;
  const from = Math.min(cue?.textStart ?? (isBody ? textStart(transcript, line) : start), end);
  // At the start of a text, this character would be a byte order mark.
  const prefix = isBody ? text.slice(start, from).replaceAll('\ufeff', '') : text.slice(start, from);
  const run = kind === LineKind.unattributed ? unattributedAtLine(transcript, line) : undefined;
  const isDoubtful = run?.firstLine === line && (run.doubt !== undefined || run.brokenCue !== undefined);
  const row: Row = {
    line,
    kind,
    prefix,
    words: text.slice(from, end),
    ...(turn && { turn: turn.firstLine }),
    ...(isDoubtful && { isDoubtful }),
  };
  if (!cue || cue.form.label !== undefined) return row;
  return { ...row, cue: { names: cue.names.map(({ text: name }) => name), otherwise: [row] } };
}
