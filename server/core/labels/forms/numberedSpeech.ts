import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name after the word for a speech and its number, as the Swedish parliament prints it; the words on the same line or below. */
export const numberedSpeech: LabelForm = {
  id: 'numbered-speech',
  shown: '`Anf. 1 Name:`',
  examples: ['Anf. 12 ANN LEE (S): Good morning.', 'Anf. 3 Statsrådet ANN LEE (S):'],
  opens: { letter: true },
  has: /^Anf\./,
  pattern: linePattern(
    String.raw`^Anf\.\s\d{1,4}\s{1,4}${LABEL}(?:\s\((?<qualifier>[^()\n]{1,60})\))?\s?:(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
};
