import { type LabelForm, linePattern } from '../form.ts';

/** A name in capitals far from the margin, the words below, as screenplays have it. Headings of pages look so too. */
export const centredName: LabelForm = {
  id: 'centred-name',
  shown: '`        NAME`',
  examples: ['                    ANN LEE', '\t\t\tLEE (off)'],
  opens: { signs: ' \t\u3000' },
  has: /^(?:\t\t|\s{8})/,
  pattern: linePattern(
    String.raw`^(?:\t{2,12}|\s{8,80})(?<label>\p{Lu}[\p{Lu}\p{N}'’.-]{1,30}(?:\s[\p{Lu}\p{N}'’.-]{1,30}){0,3})(?:\s\([^()\n]{1,20}\))?\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  alone: true,
  unprovable: true,
};
