import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { type Cue, LineKind, type Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { Row, RowCue } from './rows.ts';

/** The text around the rows that are written. */
export interface Frame {
  /** The text before them, up to its last line break: a byte order mark, a header, and the lines that stay as they are. */
  readonly above: string;
  readonly below: string;
  /** The rows stand directly below a header: a blank line comes between. */
  readonly isBelowHeader: boolean;
  readonly lineBreak: string;
  /** By which the text will be read. */
  readonly settings: ReadingSettings;
}

/** Rows as text. */
export interface Written {
  /** With what stands above and below, and read. */
  readonly transcript: Transcript;
  /** The rows alone. */
  readonly body: string;
  /** The line of the text, from 0, at which the rows begin. */
  readonly firstLine: number;
  /** The line of the page (from 0) that each line of the body came from; -1 for blank lines. */
  readonly origins: readonly number[];
  /** The lines of the page that were to get a cue, which would not have been read as it is meant. */
  readonly withoutCue: ReadonlySet<number>;
}

/**
 * Writes rows between the text above and below them, and reads the whole again. A line of speech that would be read as
 * markup, or as the words of another speaker, moves to the margin or gets a backslash, which makes it text. A new cue that
 * would not be read as it is meant gets bold names, or is left out.
 */
export function write(rows: readonly Row[], frame: Frame): Written {
  const { above, below, isBelowHeader, lineBreak, settings } = frame;
  const firstLine = new Lines(above).count - 1;
  let layout = arrange(rows, isBelowHeader);
  for (let round = 1; ; round++) {
    const body = layout.map((row) => lineOf(row) + lineBreak).join('');
    const transcript = parse(above + body + below, settings);
    const corrected = corrections(layout, transcript, firstLine);
    if (round === MOST_ROUNDS || isSame(corrected, layout)) {
      const cues = new Set(layout.filter((row) => row.cue).map(({ line }) => line));
      const leftOut = rows.filter((row) => row.cue && row.kind === LineKind.cue && !cues.has(row.line));
      const origins = layout.map(({ kind, line }) => (kind === LineKind.blank ? -1 : line));
      return { transcript, body, firstLine, origins, withoutCue: new Set(leftOut.map(({ line }) => line)) };
    }
    layout = corrected;
  }
}

/** A line is corrected at most three times, and may change how its neighbours are read. */
const MOST_ROUNDS = 10;

function lineOf({ prefix, words }: Row): string {
  const line = prefix + words;
  return line.slice(0, trimEnd(line, 0, line.length));
}

function isSame(some: readonly Row[], others: readonly Row[]): boolean {
  return some.length === others.length && some.every((row, i) => row === others[i]);
}

function corrections(layout: readonly Row[], transcript: Transcript, firstLine: number): Row[] {
  const turns = new Map(transcript.turns.map((turn) => [turn.firstLine, turn]));
  return layout.flatMap((row, i) => {
    const line = firstLine + i;
    const kind = transcript.kinds[line] as LineKind;
    // The first line of a header takes the others out of it with itself.
    if (kind === LineKind.header && i > 0) return row;
    if (!row.cue) return correct(row, kind);
    const start = transcript.lines.start(line);
    return isReadAsMeant(row, row.cue, start, turns.get(line)?.cue) ? row : otherCue(row, row.cue);
  });
}

function correct(row: Row, kind: LineKind): Row {
  const isBody = row.kind === LineKind.unattributed || row.kind === LineKind.speech;
  // At the margin, a backslash is no word.
  if (isBody && row.prefix === '' && row.words.startsWith('\\')) return { ...row, prefix: '\\' };
  if (kind === row.kind) return row;
  if (row.kind === LineKind.unattributed) {
    if (row.prefix.startsWith('\\')) return row;
    if (row.prefix !== '') return { ...row, prefix: '' };
    // Words at the margin may continue a turn if the header or the folder says so.
    return kind === LineKind.speech ? row : { ...row, prefix: '\\' };
  }
  return row.kind === LineKind.speech && row.prefix !== '  ' ? { ...row, prefix: '  ' } : row;
}

/** Whether a new cue has its names, and none of the words has become a part of it. */
function isReadAsMeant({ prefix, words }: Row, { names }: RowCue, start: number, cue: Cue | undefined): boolean {
  if (!cue || cue.names.length !== names.length) return false;
  if (words !== '' && cue.textStart !== start + prefix.length) return false;
  return cue.names.every(({ text }, i) => nameKey(text) === nameKey(names[i] ?? ''));
}

/** A name alone on its line needs a colon if no words are below it, and a nickname is read as a name if it is bold. */
function otherCue(row: Row, { names, otherwise }: RowCue): readonly Row[] {
  const label = row.prefix.trimEnd();
  if (row.words === '' && !label.endsWith(':')) return [{ ...row, prefix: `${label}: ` }];
  const bold = withBoldNames(row.prefix, names);
  return bold === undefined ? otherwise : [{ ...row, prefix: bold }];
}

function withBoldNames(label: string, names: readonly string[]): string | undefined {
  const start = label.indexOf(names[0] ?? '');
  const last = names.at(-1) ?? '';
  const end = label.lastIndexOf(last) + last.length;
  if (names.length === 0 || start < 0 || end <= start || label.includes('**')) return undefined;
  return `${label.slice(0, start)}**${label.slice(start, end)}**${label.slice(end)}`;
}

/** One blank line in the place of several, none at the edges, one around headings and before a tabled question. */
function arrange(rows: readonly Row[], isBelowHeader: boolean): Row[] {
  const layout: Row[] = [];
  let isBlank = isBelowHeader;
  let above: Row | undefined;
  for (const row of rows) {
    if (row.kind === 'gone' || row.kind === LineKind.blank) {
      isBlank ||= row.kind === LineKind.blank || row.apart === true;
      continue;
    }
    const isApart = row.apart || row.kind === LineKind.heading || above?.kind === LineKind.heading;
    if ((above || isBelowHeader) && (isBlank || isApart)) {
      layout.push({ line: row.line, kind: LineKind.blank, prefix: '', words: '' });
    }
    layout.push(row);
    above = row;
    isBlank = false;
  }
  return layout;
}
