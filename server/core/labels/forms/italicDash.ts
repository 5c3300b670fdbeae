import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name in italics and a dash. Terms that a list explains look so too. */
export const italicDash: LabelForm = {
  id: 'italic-dash',
  shown: '`*Name* – `',
  examples: ['*Ann Lee* – Good morning.', '_Ann_ - Good morning.'],
  opens: { signs: '*_' },
  pattern: linePattern(String.raw`^(?<star>[*_])(?!\k<star>)${LABEL}\k<star>\s{1,4}(?:--?|[–—])\s{1,4}(?=\S)`),
  ambiguity: 'ambiguous',
  labels: 'names',
};
