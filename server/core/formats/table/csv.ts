import { firstLineOf } from '../../text/lines.ts';
import type { FileFormat } from '../format.ts';
import { looksLikeTable, readTable } from './readTable.ts';
import { writeTable } from './writeTable.ts';

/** A table with commas, or with another delimiter, as some spreadsheets and databases write it. */
export const csv: FileFormat = {
  id: 'csv',
  title: 'CSV',
  extensions: ['.csv'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  mayLoseNames: () => true,
  recognises: ({ text }) => delimiters.some((delimiter) => looksLikeTable(text, delimiter)),
  read: ({ text }, { settings }) => readTable(text, delimiterOf(text), settings),
  write: ({ draft }, { times }) => ({ pieces: writeTable(draft, ',', times), remarks: [] }),
};

const delimiters = [',', ';', '|'] as const;

/** The delimiter with which the first rows are a table of speech; or else the only one in the first line; or else the comma. */
function delimiterOf(text: string): string {
  const found = [...delimiters, '\t'].find((delimiter) => looksLikeTable(text, delimiter));
  if (found !== undefined) return found;
  const first = firstLineOf(text);
  const inFirst = [...delimiters, '\t'].filter((delimiter) => first.includes(delimiter));
  return inFirst.length === 1 ? (inFirst[0] as string) : ',';
}
