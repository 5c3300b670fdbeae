import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { withoutColon } from '../../text/colons.ts';
import { type CsvCell, readCsv, withoutGuard } from '../../text/csv.ts';
import { Lines, splitWrittenLines } from '../../text/lines.ts';
import { formatCount } from '../../text/numbers.ts';
import { captionFile } from '../captions/cues.ts';
import { readCaptions } from '../captions/readCaptions.ts';
import { carrySpeakers } from '../draft/carriedSpeakers.ts';
import type { DraftPart, DraftTurn } from '../draft/draft.ts';
import { joinTurns } from '../draft/joinTurns.ts';
import type { Imported, Refusal, Remark } from '../format.ts';
import { type Column, columnOf, isSurer, type Role } from './columns.ts';
import { type CellTime, readCellTime, secondsOf, timesUnit } from './times.ts';

/** Whether the first lines of a text are a table of speech: a row of names of columns, one of them for the words. */
export function looksLikeTable(text: string, delimiter: string): boolean {
  const head = text.slice(0, text.indexOf('\n', FIRST_LINES) < 0 ? FIRST_LINES : undefined).slice(0, FIRST_LINES);
  const rows = readCsv(head, delimiter);
  const [first] = [rows.next().value ?? []];
  const layout = first && layoutOf(first);
  return layout !== undefined && layout.columns.size >= 2 && layout.columns.size * 2 >= first.length;
}

/** In UTF-16 units. */
const FIRST_LINES = 10_000;

interface Layout {
  readonly columns: ReadonlyMap<Role, number>;
  /** How many cells the first row has. */
  readonly width: number;
  readonly isMilliseconds: boolean;
  /** Columns that are not read. */
  readonly others: readonly string[];
}

/** What the columns are for, by the row of their names; undefined where no column is for the words. */
function layoutOf(row: readonly CsvCell[]): Layout | undefined {
  const columns = new Map<Role, number>();
  const others: string[] = [];
  let isMilliseconds = false;
  for (const [at, { text }] of row.entries()) {
    const column: Column | undefined = columnOf(text);
    const taken = column && columns.get(column.role);
    const above = taken === undefined ? undefined : (row[taken]?.text ?? '');
    if (!column || (above !== undefined && !isSurer(column.role, text, above))) {
      if (text !== '') others.push(text);
      continue;
    }
    if (above) others.push(above);
    columns.set(column.role, at);
    isMilliseconds ||= column.isMilliseconds;
  }
  if (!columns.has('text')) return undefined;
  // Without kinds, a number is any number.
  const number = columns.get('number');
  if (number !== undefined && !columns.has('kind')) {
    columns.delete('number');
    others.push(row[number]?.text ?? '');
  }
  return { columns, width: row.length, isMilliseconds, others };
}

interface Row {
  readonly speaker: string | undefined;
  readonly text: string;
  readonly start: CellTime | undefined;
  readonly end: CellTime | undefined;
  readonly duration: CellTime | undefined;
  /** Whether a time stands in it that cannot be read. */
  readonly hasBadTime: boolean;
  readonly kind: string;
  readonly number: string;
  readonly line: number;
}

/** Reads a table of speech, a row for each piece of it. */
export function readTable(text: string, delimiter: string, settings: ReadingSettings): Imported | Refusal {
  const found = findLayout(text, delimiter);
  if ('refused' in found) return found;
  const { layout, rowsAbove } = found;
  const lines = new Lines(text);
  const rows: Row[] = [];
  const tooLong: number[] = [];
  let skip = rowsAbove;
  for (const cells of readCsv(text, delimiter)) {
    const open = cells.find(({ isUnclosed }) => isUnclosed);
    if (open) return { refused: 'a quotation mark is never closed', line: lines.lineAt(open.span.start) + 1 };
    if (skip-- > 0) continue;
    const line = lines.lineAt(cells[0]?.span.start ?? 0) + 1;
    if (cells.slice(layout.width).some((cell) => cell.text !== '')) tooLong.push(line);
    rows.push(readRow(cells, layout, text, line));
  }
  const unit = timesUnit(rows, layout.isMilliseconds);
  const remarks = [...found.remarks, ...remarksOn(rows, layout, tooLong), ...unit.remarks];
  if (!layout.columns.has('speaker') && !layout.columns.has('kind')) {
    const labelled = readLabels(rows, unit.perSecond, settings);
    if (labelled) return { ...labelled, remarks: [...remarks, ...labelled.remarks] };
  }
  const spoken = rows.filter((row) => row.text !== '' || row.speaker !== undefined);
  // Our own tables say what each row is, and leave no speaker out.
  const carried = layout.columns.has('kind') ? { pieces: spoken, remarks: [] } : carrySpeakers(spoken);
  return {
    draft: { header: {}, roster: [], parts: joinTurns(carried.pieces.flatMap((row) => partOf(row, unit.perSecond))) },
    remarks: [...remarks, ...carried.remarks],
  };
}

/** The rows as captions, if the labels before their words name speakers: `Ann: Where is it?` */
function readLabels(rows: readonly Row[], perSecond: number, settings: ReadingSettings): Imported | undefined {
  const cues = rows.map(({ text, start, end, line }) => {
    const seconds = secondsOf(start, perSecond) ?? Number.NaN;
    return {
      id: '',
      line,
      start: seconds,
      end: secondsOf(end, perSecond),
      lines: splitWrittenLines(text),
    };
  });
  const { parts, remarks } = readCaptions(captionFile(cues), settings);
  const isNamed = parts.some((part) => part.kind === 'turn' && part.speakers && part.speakers.length > 0);
  return isNamed ? { draft: { header: {}, roster: [], parts }, remarks } : undefined;
}

interface FoundLayout {
  readonly layout: Layout;
  /** How many rows stand above the first one with words. */
  readonly rowsAbove: number;
  readonly remarks: readonly Remark[];
}

/** Finds the row with the names of the columns among the first ones, since a title may stand above it. */
function findLayout(text: string, delimiter: string): FoundLayout | Refusal {
  const lines = new Lines(text);
  let first: { readonly cells: readonly CsvCell[]; readonly line: number } | undefined;
  let rowsAbove = 0;
  for (const cells of readCsv(text, delimiter)) {
    rowsAbove++;
    if (cells.length <= 2 && /^sep=.?$/i.test(cells[0]?.text ?? '')) continue;
    const layout = layoutOf(cells);
    if (layout && (!first || layout.columns.size > 1)) {
      const message = 'What stands above the names of the columns was left out.';
      return { layout, rowsAbove, remarks: first ? [{ message, line: first.line }] : [] };
    }
    first ??= { cells, line: lines.lineAt(cells[0]?.span.start ?? 0) + 1 };
    if (rowsAbove === MOST_ROWS_ABOVE) break;
  }
  if (!first) return { refused: 'it has no rows' };
  const { cells, line } = first;
  const layout = layoutWithoutNames(cells);
  if (!layout) return { refused: `no column is for the words. Call it \`text\`: ${namesIn(cells)}`, line };
  const message = `No row names the columns: they were read as ${[...layout.columns.keys()].join(', ')}.`;
  return { layout, rowsAbove: 0, remarks: [{ message, line }] };
}

const MOST_ROWS_ABOVE = 10;

function remarksOn(rows: readonly Row[], layout: Layout, tooLong: readonly number[]): Remark[] {
  const remarks: Remark[] = [];
  if (layout.others.length > 0) {
    remarks.push({ message: `These columns were left out: ${layout.others.map((name) => `\`${name}\``).join(', ')}.` });
  }
  if (tooLong[0] !== undefined) {
    const what = `${tooLong.length === 1 ? 'A row has' : `${tooLong.length} rows have`} more cells than the first row`;
    const how = endsInWords(layout) ? 'they were taken for a part of the words' : 'they were left out';
    remarks.push({ message: `${what}: ${how}.`, line: tooLong[0] });
  }
  const unread = rows.filter(({ hasBadTime }) => hasBadTime);
  if (unread[0]) {
    const message = `${formatCount(unread.length, 'row has a time', 'rows have times')} that cannot be read.`;
    remarks.push({ message, line: unread[0].line });
  }
  const badTimes = rows.filter((row) => row.start !== undefined && row.start.value < 0).length;
  if (badTimes > 0) remarks.push({ message: `Times below zero were left out: ${badTimes}.` });
  return remarks;
}

function namesIn(cells: readonly CsvCell[]): string {
  const names = cells.slice(0, 10).map(({ text }) => `\`${text.slice(0, 40)}\``);
  return `the first row has ${names.join(', ')}`;
}

/** Whether the words are in the last column, so that a row with more cells has its delimiter among the words. */
function endsInWords({ columns, width }: Layout): boolean {
  return columns.get('text') === width - 1;
}

/**
 * Rows that begin with a time, as labels of Audacity do: start, end, and the words or the speaker and the words. ELAN exports rows that begin with the
 * tier and the participant and end in the words, with the same times in several notations between.
 */
function layoutWithoutNames(cells: readonly CsvCell[]): Layout | undefined {
  return layoutOfTiers(cells) ?? layoutOfLabels(cells);
}

function layoutOfTiers(cells: readonly CsvCell[]): Layout | undefined {
  const isTime = cells.map(({ text }) => readCellTime(text)?.kind === 'clear');
  const [start = -1, end = -1] = [...isTime.keys()].filter((at) => isTime[at]);
  const last = cells.length - 1;
  const between = cells.slice(Math.max(start, 0), last);
  const areTimes = start > 0 && end > start && end < last && between.every(({ text }) => readCellTime(text));
  if (!areTimes || start > 2 || readCellTime(cells[last]?.text ?? '') || cells[0]?.text === '') return undefined;
  const participant = start === 2 && cells[1]?.text !== '' ? 1 : 0;
  return layoutAt(cells, { speaker: participant, start, end, text: last });
}

function layoutAt(cells: readonly CsvCell[], columns: Partial<Record<Role, number>>): Layout {
  return {
    columns: new Map(Object.entries(columns) as [Role, number][]),
    width: cells.length,
    isMilliseconds: false,
    others: [],
  };
}

function layoutOfLabels(cells: readonly CsvCell[]): Layout | undefined {
  const times = cells.findIndex(({ text }) => !readCellTime(text));
  const rest = cells.length - times;
  if (times < 1 || times > 2 || rest < 1 || rest > 2) return undefined;
  const roles: Role[] = [
    ...(['start', 'end'] as const).slice(0, times),
    ...(['speaker', 'text'] as const).slice(2 - rest),
  ];
  return layoutAt(cells, Object.fromEntries(roles.map((role, at) => [role, at])));
}

function readRow(cells: readonly CsvCell[], layout: Layout, text: string, line: number): Row {
  const cell = (role: Role) => withoutGuard(cells[layout.columns.get(role) ?? -1]?.text ?? '');
  const at = layout.columns.get('text') ?? 0;
  const isCut = endsInWords(layout) && cells.slice(layout.width).some((one) => one.text !== '');
  const words = isCut ? text.slice(cells[at]?.span.start, cells.at(-1)?.span.end).trim() : cell('text');
  const [from, to = ''] = timeSpan.exec(cell('start'))?.slice(1) ?? [cell('start')];
  const times = [from ?? '', cell('end') || to] as const;
  return {
    speaker: cell('speaker') || undefined,
    text: words,
    start: readCellTime(times[0]),
    end: readCellTime(times[1]),
    hasBadTime: times.some((written) => written !== '' && readCellTime(written) === undefined),
    duration: readCellTime(cell('duration')),
    kind: cell('kind').toLowerCase(),
    number: cell('number'),
    line,
  };
}

/** Two times of a clock in one cell: `0:00.0 - 0:05.2`. */
const timeSpan = /^([\d:.,]{1,15}:[\d:.,]{1,15})\s{0,4}(?:-{1,2}>?|[–—→])\s{0,4}([\d:.,]{1,15}:[\d:.,]{1,15})$/;

function partOf(row: Row, perSecond: number): DraftPart[] {
  const seconds = (time: CellTime | undefined) => secondsOf(time, perSecond);
  const start = seconds(row.start);
  const length = seconds(row.duration);
  const end = seconds(row.end) ?? (start !== undefined && length !== undefined ? start + length : undefined);
  const { text } = row;
  if (text === '') return [];
  if (row.kind === 'section') return [{ kind: 'section', level: Number(row.number) || 1, title: text }];
  if (row.kind === 'record') {
    return [{ kind: 'event', text, ...(start !== undefined && { start }), isRecord: true }];
  }
  // Where the table says what is speech, words in brackets may be.
  const isBracketed = row.kind !== 'speech' && row.speaker === undefined && /^\[[^[\]]+\]$/.test(text);
  if (row.kind === 'event' || isBracketed) {
    const event = text.replace(/^\[(.*)\]$/, '$1');
    return [{ kind: 'event', text: event, ...(start !== undefined && { start }) }];
  }
  const paragraphs = splitWrittenLines(text);
  const turn: DraftTurn = {
    kind: 'turn',
    speakers: speakersIn(row.speaker),
    ...((row.kind === 'question' || row.kind === 'answer') && {
      marker: { kind: row.kind, ...(/^\d{1,6}$/.test(row.number) && { number: Number(row.number) }) },
    }),
    passages: paragraphs.map((words, at) => ({
      text: words,
      ...(at === 0 && start !== undefined && { start }),
      ...(at === paragraphs.length - 1 && end !== undefined && (start === undefined || end >= start) && { end }),
      ...(at > 0 && { isParagraph: true }),
    })),
  };
  return [turn];
}

/** Several names stand with semicolons between them; a question mark is somebody. */
function speakersIn(cell: string | undefined): readonly string[] | undefined {
  if (cell === undefined) return undefined;
  return cell
    .split(';')
    .map((name) => withoutColon(name.trim()).replace(/^\d{1,4}$/, 'Speaker $&'))
    .filter((name) => name !== '' && name !== '?');
}
