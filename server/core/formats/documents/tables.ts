import { clockTime } from '../../syntax/clock.ts';
import { readBareTime } from '../../syntax/times.ts';
import { withoutColon } from '../../text/colons.ts';
import { columnOf } from '../table/columns.ts';
import { readCellTime } from '../table/times.ts';
import type { DocumentLine, Paragraph } from './blocks.ts';
import type { LeftOut } from './leftOut.ts';

/** A cell's lines. */
export type Cell = readonly DocumentLine[];

/**
 * A table, row by row. Where the columns are a speaker and words, with or without a time, each row is a paragraph with that label. So they are too
 * where the first row names these columns among others, which are left out. In any other table each row is a paragraph, and each cell
 * of it a line.
 */
export function tableParagraphs(table: readonly (readonly Cell[])[], leftOut: LeftOut): Paragraph[] {
  const named = namedColumns(table);
  if (named) return table.slice(1).flatMap((cells) => namedRow(cells, named, leftOut));

  const rows = table.map((cells) => cells.filter((cell) => cell.length > 0)).filter((cells) => cells.length > 0);
  const columns = speechColumns(table);
  if (!columns) return rows.map((cells) => ({ kind: 'paragraph', lines: cells.flat() }));
  const body = isHeading(table[0] ?? []) ? table.slice(1) : table;
  return body.flatMap((cells) => rowParagraph(cells, columns));
}

/** Which column holds what. */
interface Columns {
  readonly time: number | undefined;
  readonly label: number | undefined;
  readonly words: number;
}

function rowParagraph(cells: readonly Cell[], { time, label, words }: Columns): Paragraph[] {
  const [timeText, labelText] = [shownTime(cellText(cells[time ?? -1])), withoutColon(cellText(cells[label ?? -1]))];
  const lines = cells[words] ?? [];
  const others = cells.filter((_, i) => i !== words && i !== time && i !== label).flat();
  const all = [...lines, ...others];
  if (all.length === 0 && timeText === '' && labelText === '') return [];
  // A name or a time without words is all that the row says.
  if (all.length === 0)
    return [{ kind: 'paragraph', lines: [{ text: [timeText, labelText].filter(Boolean).join(' ') }] }];
  return [
    {
      kind: 'paragraph',
      ...(labelText !== '' && { label: labelText }),
      ...(timeText !== '' && { time: timeText }),
      lines: all,
    },
  ];
}

/** The columns of a table whose first row names them. Among two or three, it must name all. */
function namedColumns([head = [], ...rows]: readonly (readonly Cell[])[]): Columns | undefined {
  if (rows.length === 0 || (head.length < 4 && !isHeading(head))) return undefined;
  const roles = head.map((cell) => columnOf(cellText(cell))?.role);
  const words = roles.indexOf('text');
  const [label, time] = [roles.indexOf('speaker'), roles.indexOf('start')];
  return words < 0 || label < 0 ? undefined : { time: time < 0 ? undefined : time, label, words };
}

function namedRow(cells: readonly Cell[], columns: Columns, leftOut: LeftOut): Paragraph[] {
  const { time, label, words } = columns;
  const kept = cells.map((cell, at) => {
    if (at === time || at === label || at === words) return cell;
    if (cell.length > 0) leftOut.add('Other columns of tables', cellText(cell));
    return [];
  });
  return rowParagraph(kept, columns);
}

/** The columns of a table in which people speak: two or three, the longest texts last. */
function speechColumns(table: readonly (readonly Cell[])[]): Columns | undefined {
  const body = isHeading(table[0] ?? []) ? table.slice(1) : table;
  const width = Math.max(0, ...[...new Set(body.map((cells) => cells.length))]);
  if (body.length === 0 || width < 2 || width > 3) return undefined;
  const texts = Array.from({ length: width }, (_, column) => body.map((cells) => cellText(cells[column])));
  const time = texts.findIndex((column) => column.some(isTime) && column.every((text) => text === '' || isTime(text)));
  const words = width - 1;
  if (time === words) return undefined;
  const label = texts.findIndex((_, column) => column !== time && column !== words);
  if (label < 0) return { time, label: undefined, words };
  const labels = texts[label] as string[];
  const isShort = labels.every((text) => text.length <= LONGEST_LABEL);
  return isShort && labels.some((text) => text !== '')
    ? { time: time < 0 ? undefined : time, label, words }
    : undefined;
}

const LONGEST_LABEL = 160;

/** Whether a row says what is in the columns. */
function isHeading(cells: readonly Cell[]): boolean {
  const titles = cells.map(cellText);
  return titles.some((title) => title !== '') && titles.every((title) => title === '' || columnOf(title));
}

function isTime(text: string): boolean {
  const bare = text.replace(/^[[(]|[\])]$/g, '');
  return (readBareTime(bare, 0, bare.length)?.span.end === bare.length && bare !== '') || shownTime(text) !== text;
}

/** The first of two times, and a time with frames (`00:03:12:05`) without them. Any other text as it is. */
function shownTime(text: string): string {
  const [first = '', second, ...more] = text.split(/[-–—→>]+/).map((part) => part.trim());
  const [start, end] = [first, second ?? first].map(readCellTime);
  return more.length === 0 && start?.kind === 'clear' && end?.kind === 'clear' ? clockTime(start.value, true) : text;
}

function cellText(cell: Cell | undefined): string {
  return (cell ?? []).map(({ text }) => text).join(' ');
}
