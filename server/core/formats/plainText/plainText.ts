import type { FileFormat } from '../format.ts';
import { readPlainText } from './readPlainText.ts';
import { writePlainText } from './writePlainText.ts';

/** Plain text. It is cleaned on the way in: what its lines prove says who speaks. */
export const plainText: FileFormat = {
  id: 'txt',
  title: 'Plain text',
  extensions: ['.txt', '.text'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  mayLoseNames: () => true,
  read: readPlainText,
  write: writePlainText,
};
