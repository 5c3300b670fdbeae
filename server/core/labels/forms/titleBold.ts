import { LABEL, type LabelForm, linePattern } from '../form.ts';

const TITLE = String.raw`(?:[Dd]e heer|[Mm]evrouw|[Mm]inister|[Ss]taatssecretaris|Herr|Frau|Abg\.|M\.|Mme|El señor|La señora|O Sr\.|A Sr\.ª|Mr|Mrs|Ms|Dr|Sen|Senator|Hon|Deputy|The Hon)\.?`;

/** A title before a name in bold, as pages of parliaments have it; the words on the same line or below. */
export const titleBold: LabelForm = {
  id: 'title-bold',
  shown: '`Mr **Name**:`',
  examples: ['De heer **Lee** (Groen): Good morning.', 'Minister **Ann Lee**:', 'Mr **Lee:** Good morning.'],
  opens: { letter: true },
  has: /\*\*/,
  pattern: linePattern(
    String.raw`^${TITLE}\s\*\*${LABEL}\s?(?<inner>:?)\*\*(?:\s\((?<qualifier>[^()\n]{1,60})\))?(?<outer>\s?:?)(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
  excludes: ({ groups: { inner = '', outer = '' } = {} }) => (inner + outer).trim() === '',
};
