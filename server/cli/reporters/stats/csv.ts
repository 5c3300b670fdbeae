import { counted, type Figures, type FileStats } from '../../commands/stats/figures.ts';
import { csvRow } from '../csv.ts';

const COLUMNS = ['path', 'speaker', ...counted, 'seconds'] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** A row for each file and one for each of its speakers; the rows of all files together have no path. */
export function statsAsCsv(files: readonly FileStats[], total: Figures): string {
  const rows = [...files, { path: '', ...total }].flatMap(rowsOf);
  return [COLUMNS.join(','), ...rows.map(written), ''].join('\n');
}

function rowsOf({ path, speakers, ...figures }: FileStats): Row[] {
  return [{ path, ...figures }, ...speakers.map(({ name, ...said }) => ({ path, speaker: name, ...said }))];
}

function written(row: Row): string {
  return csvRow(COLUMNS.map((column) => row[column] ?? ''));
}
