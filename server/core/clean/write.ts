import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { LineKind } from '../syntax/tree.ts';
import type { Row } from './rows.ts';

/** A text, and the line of the page (from 0) that each of its lines came from; -1 for the header and for blank lines. */
export interface Written {
  readonly text: string;
  readonly origins: readonly number[];
}

/** How a text is written down. */
export interface Style {
  /** By which the text will be read. */
  readonly settings: ReadingSettings;
  readonly lineBreak: string;
  readonly hasByteOrderMark: boolean;
}

/**
 * Writes header and lines, and reads them again: a line of speech that would now be read as markup,
 * or as somebody's who did not say it, is moved to the margin or marked as text by a backslash.
 */
export function write(header: readonly string[], rows: readonly Row[], style: Style): Written {
  let layout = arrange(rows, header.length > 0);
  for (let round = 0; ; round++) {
    const text = joinLines(header, layout, style);
    const { kinds } = parse(text, style.settings);
    const corrected = layout.map((row, i) => {
      const kind = kinds[header.length + i] as LineKind;
      // Lines that were drawn into a header get out of it with the first of them.
      return kind === LineKind.header && i > 0 ? row : correct(row, kind);
    });
    if (round === MOST_ROUNDS || corrected.every((row, i) => row === layout[i])) {
      const origins = layout.map(({ kind, line }) => (kind === LineKind.blank ? -1 : line));
      return { text, origins: [...header.map(() => -1), ...origins] };
    }
    layout = corrected;
  }
}

/** A line is corrected at most twice, and may draw its neighbours after it. */
const MOST_ROUNDS = 6;

function correct(row: Row, kind: LineKind): Row {
  if (kind === row.kind) return row;
  if (row.kind === LineKind.unattributed) {
    if (row.prefix.startsWith('\\')) return row;
    if (row.prefix !== '') return { ...row, prefix: '' };
    // At the margin, speech is what the header says it is: whoever spoke last goes on.
    return kind === LineKind.speech ? row : { ...row, prefix: '\\' };
  }
  // A name alone on its line was a cue for what stood below it, and needs a colon now.
  if (row.kind === LineKind.cue && !row.prefix.trimEnd().endsWith(':'))
    return { ...row, prefix: `${row.prefix.trimEnd()}: ` };
  return row.kind === LineKind.speech && row.prefix !== '  ' ? { ...row, prefix: '  ' } : row;
}

/** One blank line where there are several, none at the edges, one around headings and before a tabled question. */
function arrange(rows: readonly Row[], hasHeader: boolean): Row[] {
  const layout: Row[] = [];
  let isBlank = hasHeader;
  let above: Row | undefined;
  for (const row of rows) {
    if (row.kind === 'gone' || row.kind === LineKind.blank) {
      isBlank ||= row.kind === LineKind.blank || row.apart === true;
      continue;
    }
    const isApart = row.apart || row.kind === LineKind.heading || above?.kind === LineKind.heading;
    if ((above || hasHeader) && (isBlank || isApart))
      layout.push({ line: row.line, kind: LineKind.blank, prefix: '', words: '' });
    layout.push(row);
    above = row;
    isBlank = false;
  }
  return layout;
}

function joinLines(header: readonly string[], rows: readonly Row[], { lineBreak, hasByteOrderMark }: Style): string {
  const lines = [...header, ...rows.map(({ prefix, words }) => (prefix + words).trimEnd())];
  const body = lines.length > 0 ? lines.join(lineBreak) + lineBreak : '';
  return hasByteOrderMark ? `\ufeff${body}` : body;
}
