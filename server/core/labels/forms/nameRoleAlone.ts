import { type LabelForm, linePattern } from '../form.ts';
import { isRole } from '../labels.ts';
import { CAPITAL_NAME } from './timeNameAlone.ts';

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’&/-]{0,30}|&|of|and|for|the|de|du|la)`;

/** A full name, a dash and a role alone on a line, the words below, as calls of companies are printed. */
export const nameRoleAlone: LabelForm = {
  id: 'name-role-alone',
  shown: '`Name -- Role`',
  examples: ['Ann Lee -- Chief Executive Officer', '**Ann Lee** -- *Analyst, Hill Bank*', 'Ann Lee – Head of Sales'],
  opens: { letter: true, signs: '*' },
  has: /--|[–—]/,
  pattern: linePattern(
    String.raw`^\*{0,2}(?<label>(?=\S{1,40}\s)${CAPITAL_NAME})\*{0,2}\s{1,2}(?:--|[–—])\s{1,2}\*{0,2}(?<qualifier>${WORD}(?:,?\s${WORD}){0,9}(?:\s(?:Co|Corp|Inc|Ltd)\.)?)\*{0,2}\s{0,8}(?=$)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  alone: true,
  // `Ann Lee – Twice` is what she says.
  excludes: ({ groups: { qualifier = '' } = {} }) =>
    !isRole(qualifier.replace(/\b\p{Ll}{1,4}\b/gu, '').split(/,\s?/), ''),
};
