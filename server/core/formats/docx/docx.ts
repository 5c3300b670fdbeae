import type { FileFormat } from '../format.ts';
import { isWordDocument, readDocx } from './read.ts';
import { writeDocx } from './write.ts';
import { isZip } from './zip.ts';

export const docx: FileFormat = {
  id: 'docx',
  title: 'Word',
  extensions: ['.docx'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  isBinary: true,
  recognises: ({ bytes }) => isZip(bytes) && isWordDocument(bytes),
  read: readDocx,
  write: writeDocx,
};
