import type { FileFormat } from '../format.ts';
import { xmlRoot } from '../xml/readXml.ts';
import { readTei } from './readTei.ts';
import { writeTei } from './writeTei.ts';

/** TEI as archives of parliaments and of spoken language use it, ParlaMint among them. */
export const tei: FileFormat = {
  id: 'tei',
  title: 'TEI',
  extensions: ['.tei', '.tei.xml', '.xml'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  recognises(content) {
    const root = xmlRoot(content);
    return root !== undefined && ['TEI', 'teiCorpus', 'TEI.2'].includes(root.name);
  },
  read: readTei,
  write: writeTei,
};
