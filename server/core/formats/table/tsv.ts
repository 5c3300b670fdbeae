import type { FileFormat } from '../format.ts';
import { looksLikeTable, readTable } from './readTable.ts';
import { writeTable } from './writeTable.ts';

/** A table with tabs, as Whisper writes it, and Audacity its labels. */
export const tsv: FileFormat = {
  id: 'tsv',
  title: 'TSV',
  extensions: ['.tsv', '.tab'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  recognises: ({ text }) => looksLikeTable(text, '\t'),
  read: ({ text }) => readTable(text, '\t'),
  write: ({ draft }, { times }) => ({ pieces: writeTable(draft, '\t', times), remarks: [] }),
};
