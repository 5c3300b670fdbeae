import type { FileFormat } from '../format.ts';
import { xmlRoot } from '../xml/readXml.ts';
import { readAkomaNtoso } from './readAkomaNtoso.ts';
import { writeAkomaNtoso } from './writeAkomaNtoso.ts';

/** The debates of Akoma Ntoso, the XML of parliaments. */
export const akomaNtoso: FileFormat = {
  id: 'akn',
  title: 'Akoma Ntoso',
  extensions: ['.akn', '.akn.xml', '.xml'],
  holds: { speakers: true, times: false, questions: true, events: true, sections: true, roster: true },
  recognises: (content) => xmlRoot(content)?.name === 'akomaNtoso',
  read: readAkomaNtoso,
  write: writeAkomaNtoso,
};
