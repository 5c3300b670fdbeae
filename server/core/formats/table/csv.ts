import type { FileFormat } from '../format.ts';
import { looksLikeTable, readTable } from './readTable.ts';
import { writeTable } from './writeTable.ts';

/** A table with commas, or with semicolons as some spreadsheets write it. */
export const csv: FileFormat = {
  id: 'csv',
  title: 'CSV',
  extensions: ['.csv'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  recognises: ({ text }) => looksLikeTable(text, ',') || looksLikeTable(text, ';'),
  read: ({ text }, { settings }) => readTable(text, hasSemicolons(text) ? ';' : ',', settings),
  write: ({ draft }, { times }) => ({ pieces: writeTable(draft, ',', times), remarks: [] }),
};

function hasSemicolons(text: string): boolean {
  if (looksLikeTable(text, ',')) return false;
  const [first = ''] = text.split(/[\r\n]/, 1);
  return looksLikeTable(text, ';') || (first.includes(';') && !first.includes(','));
}
