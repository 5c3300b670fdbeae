import type { FileFormat } from './format.ts';
import { writePlainText } from './writePlainText.ts';

export const plainText: FileFormat = {
  id: 'txt',
  title: 'Plain text',
  extensions: ['.txt'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  write: writePlainText,
};
