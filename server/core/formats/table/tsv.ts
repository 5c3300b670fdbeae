import type { FileFormat } from '../format.ts';
import { looksLikeTable, readTable } from './readTable.ts';
import { writeTable } from './writeTable.ts';

/** The labels of Audacity: two times in seconds before the words. */
const labels = /^\s{0,9}\d{1,9}\.\d{1,9}\t\d{1,9}\.\d{1,9}\t/;

/** The rows of ELAN: a tier and a participant before the times. */
const tiers = /^[^\t\r\n]{1,80}\t(?:[^\t\r\n]{0,80}\t)?\d\d:\d\d:\d\d\.\d{3}\t\d/;

/** A table with tabs, as Whisper writes it, Audacity its labels, and ELAN its annotations. */
export const tsv: FileFormat = {
  id: 'tsv',
  title: 'TSV',
  extensions: ['.tsv', '.tab'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  mayLoseNames: () => true,
  recognises: ({ text }) => labels.test(text) || tiers.test(text) || looksLikeTable(text, '\t'),
  read: ({ text }, { settings }) => readTable(text, '\t', settings),
  write: ({ draft }, { times }) => ({ pieces: writeTable(draft, '\t', times), remarks: [] }),
};
