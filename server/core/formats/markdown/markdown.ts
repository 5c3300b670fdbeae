import type { FileFormat } from '../format.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

export const markdown: FileFormat = {
  id: 'md',
  title: 'Markdown',
  extensions: ['.md', '.markdown'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  read: readMarkdown,
  write: writeMarkdown,
};
