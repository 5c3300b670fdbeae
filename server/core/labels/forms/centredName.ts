import { type LabelForm, linePattern } from '../form.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

/** A name far from the margin, the words below, as screenplays have it. Headings of pages look so too. */
export const centredName: LabelForm = {
  id: 'centred-name',
  shown: '`        NAME`',
  examples: ['                    ANN LEE', '\t\t\tLEE (off)', '          Ann Lee'],
  opens: { signs: ' \t\u3000' },
  has: /^(?:\t|\s{4})/,
  pattern: linePattern(
    String.raw`^(?:\t{1,12}|\s{4,80})(?<label>\p{Lu}[\p{Lu}\p{N}'’.-]{1,30}(?:\s[\p{Lu}\p{N}'’.-]{1,30}){0,3}|${CAPITAL_NAME})(?:\s\([^()\n]{1,20}\))?\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  alone: true,
  unprovable: true,
};
