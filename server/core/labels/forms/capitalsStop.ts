import { opensWithSmallLetter } from '../../text/letters.ts';
import { type LabelForm, linePattern } from '../form.ts';
import { isRole } from '../labels.ts';
import { isOpener } from '../sentenceOpeners.ts';

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mme|Mlle|M|Dr|Prof|Professor|Sen|Senator|Rep|Representative|Delegate|Judge|Justice|(?:Vice )?Chair(?:man|woman|person)?|Secretary|Governor|Mayor|Commissioner|Ambassador|Director|General|Admiral|Colonel|Captain|Sir|Lord|Lady|Herr|Frau|Sr|Sra|The)\.?\s`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}'’-]{2,30}`;

/** A name in capitals, or a title and a name, that end in a full stop. Headings and sentences look so too. */
export const capitalsStop: LabelForm = {
  id: 'capitals-stop',
  shown: '`NAME.`',
  examples: [
    'ANN LEE. Good morning.',
    'LEEDS (Lab). Good morning.',
    'Mr. Lee. Good morning.',
    'The Chair. Good morning.',
    'Chairman Lee. Good morning.',
    'M. le président. Bonjour.',
    'M. Jean Lee, ministre des ports. Bonjour.',
    'GINO LEI, Ministro dei porti. Buongiorno.',
    'ANNA LEI (Mare), Relatore. Buongiorno.',
  ],
  opens: { letter: true },
  has: /\./,
  pattern: linePattern(
    String.raw`^(?<label>(?:${CAPITALS}(?:\s${CAPITALS}){1,3}|\p{Lu}{4,30}|(?:M\.|Mme) l[ea] \p{Ll}{6,20}(?: \p{Ll}{2,20}){0,3}|${TITLE}\p{Lu}\p{L}{1,24}(?:\s\p{Lu}\p{L}{1,24})?))(?:\s\((?<qualifier>[^()\n]{1,60})\))?(?:,\s(?<role>\p{L}[^.,:;!?()\n]{2,80}))?\.\s{1,4}(?=[\p{L}\p{N}"“(¿¡])`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  // `Mr. Lee, my name is Ann.` addresses him.
  // `Mr. Lee Yes. We do.` says it without a mark.
  // One word, or an office, and small letters are the rest of a sentence.
  excludes: ({ 0: written, groups: { label = '', role = '' } = {} }, line) =>
    (!mayBreakOff.test(label) && opensWithSmallLetter(line.slice(written.length))) ||
    (role !== '' && !mayHaveRole(label, role)) ||
    isOpener(label.split(' ', 4)[2] ?? ''),
};

/** Two words or a title and a name, after which people go on with a sentence that somebody broke off. */
const mayBreakOff = /^(?!The )\S{1,30} \S/;

/** `M. Jean Lee, ministre`, `GINO LEI, Ministro dei porti`: others go on with a sentence, `Mr. Lee, my name is Ann.` */
function mayHaveRole(label: string, role: string): boolean {
  if (/^(?:M\.|Mme|Mlle)\s/.test(label)) return opensWithSmallLetter(role);
  return label.includes(' ') && label === label.toUpperCase() && isRole([role], label);
}
