import { LABEL, type LabelForm, linePattern } from '../form.ts';

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
    'Ann Lee >> Good morning.',
    'Ann Lee → Good morning.',
    'Ann Lee = Good morning.',
    'Ann Lee • Good morning.',
    'Ann Lee / Good morning.',
    'Ann Lee/ Good morning.',
  ],
  opens: { letter: true, signs: '@' },
  has: /[\t|»>~→•=·/]|::/,
  pattern: linePattern(
    String.raw`^${LABEL}(?:\s{0,4}\t|\s{0,4}(?:\|{1,2}|»|>{1,2}|::|[=-]>|~|[→•])\s|\/\s|\s{1,4}[=·/]\s)\s{0,8}(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  // `Ann Lee - We can open / close it.` has its label before the dash.
  excludes: ({ groups: { label = '' } = {} }) => /\s[-–—]{1,2}\s/.test(label),
};
