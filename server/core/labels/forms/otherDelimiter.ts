import { LABEL, type LabelForm } from '../form.ts';

/** A name before a mark that hardly a sentence has there. */
export const otherDelimiter: LabelForm = {
  id: 'other-delimiter',
  shown: '`Name | `',
  examples: [
    'Ann Lee | Good morning.',
    'Ann Lee » Good morning.',
    'Ann Lee > Good morning.',
    'Ann Lee\tGood morning.',
    'Ann Lee :: Good morning.',
    'Ann Lee => Good morning.',
  ],
  opens: /[\p{L}@]/u,
  pattern: new RegExp(String.raw`^${LABEL}(?:\s{0,4}\t|\s{0,4}(?:\||»|>|::|=>|~)\s)\s{0,8}(?=\S)`, 'du'),
  ambiguity: 'ambiguous',
  labels: 'names',
};
