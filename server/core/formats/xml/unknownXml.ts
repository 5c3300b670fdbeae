import type { FileContent, FileFormat } from '../format.ts';
import { xmlRoot } from './readXml.ts';

/** XML in a format that is not known. It has an entry of its own so that its tags are not read as speech. */
export const unknownXml: FileFormat = {
  id: 'xml',
  title: 'XML',
  extensions: [],
  holds: { speakers: false, times: false, questions: false, events: false, sections: false, roster: false },
  advice:
    'Colloquy does not read XML with these elements; export captions, text or a table from the program that made it',
  recognises: ({ text }) => /^\s{0,100}<\?xml[\s?]/.test(text),
  read: (content: FileContent) => ({
    refused: `its first element is <${xmlRoot(content)?.name ?? '?'}>, and Colloquy reads no format that begins so`,
  }),
};
