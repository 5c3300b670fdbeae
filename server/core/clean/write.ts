import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { LineKind } from '../syntax/tree.ts';
import { Lines } from '../text/lines.ts';
import type { Row } from './rows.ts';

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
  /** With what stands above and below. */
  readonly text: string;
  /** The rows alone. */
  readonly body: string;
  /** The line of the text, from 0, at which the rows begin. */
  readonly firstLine: number;
  /** The line of the page (from 0) that each line of the body came from; -1 for blank lines. */
  readonly origins: readonly number[];
}

/**
 * Writes rows between the text above and below them, and reads the whole again. A line of speech that would be read as
 * markup, or as the words of another speaker, moves to the margin or gets a backslash, which makes it text.
 */
export function write(rows: readonly Row[], frame: Frame): Written {
  const { above, below, isBelowHeader, lineBreak, settings } = frame;
  const firstLine = new Lines(above).count - 1;
  let layout = arrange(rows, isBelowHeader);
  for (let round = 0; ; round++) {
    const body = layout.map(({ prefix, words }) => (prefix + words).trimEnd() + lineBreak).join('');
    const text = above + body + below;
    const { kinds } = parse(text, settings);
    const corrected = layout.map((row, i) => {
      const kind = kinds[firstLine + i] as LineKind;
      // The first line of a header takes the others out of it with itself.
      return kind === LineKind.header && i > 0 ? row : correct(row, kind);
    });
    if (round === MOST_ROUNDS || corrected.every((row, i) => row === layout[i])) {
      return { text, body, firstLine, origins: layout.map(({ kind, line }) => (kind === LineKind.blank ? -1 : line)) };
    }
    layout = corrected;
  }
}

/** A line is corrected at most twice, and may change how its neighbours are read. */
const MOST_ROUNDS = 6;

function correct(row: Row, kind: LineKind): Row {
  if (kind === row.kind) return row;
  if (row.kind === LineKind.unattributed) {
    if (row.prefix.startsWith('\\')) return row;
    if (row.prefix !== '') return { ...row, prefix: '' };
    // Words at the margin may continue a turn if the header or the folder says so.
    return kind === LineKind.speech ? row : { ...row, prefix: '\\' };
  }
  // A name alone on its line is a cue for the line below, and needs a colon before words.
  if (row.kind === LineKind.cue && !row.prefix.trimEnd().endsWith(':')) {
    return { ...row, prefix: `${row.prefix.trimEnd()}: ` };
  }
  return row.kind === LineKind.speech && row.prefix !== '  ' ? { ...row, prefix: '  ' } : row;
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
