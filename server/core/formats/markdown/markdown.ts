import type { FileFormat } from '../format.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

/** A speaker in bold at the start of a line, as our own Markdown has it. */
const boldCue = /^(?:\[[\d:.]{4,12}\] )?\*\*[^*\n]{1,200}:\*\* /m;
/** A backslash that Markdown does not show: at the end of a line, or before a sign. At the start of a line our markup has one too. */
const hiddenBackslash = /[^\r\n]\\(?:[\r\n]|[!-/:-@[-`{-~])/;

/** A transcript may be written in a file of this name too, so the content shows whether one is Markdown. */
export const markdown: FileFormat = {
  id: 'md',
  title: 'Markdown',
  extensions: ['.md', '.markdown'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  recognises: ({ name, text }) => /\.(?:md|markdown)$/i.test(name) && boldCue.test(text) && hiddenBackslash.test(text),
  read: readMarkdown,
  write: writeMarkdown,
};
