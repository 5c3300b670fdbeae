import { isPair } from '../enclosing.ts';
import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A full name in brackets of any kind and nothing else before the words. Remarks look so too. */
export const enclosedBareName: LabelForm = {
  id: 'enclosed-bare-name',
  shown: '`{Name}`',
  examples: [
    '{Ann Lee} Good morning.',
    '(Ann Lee) Good morning.',
    '<<Ann Lee>> Good morning.',
    '【李安】早。',
    '（李安）早。',
    '‹Ann Lee› Good morning.',
    '〈李安〉早。',
  ],
  opens: { signs: '{(<[‹（【「〈《〔' },
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<open>\{|\(|<<|[‹（【「〈《〔])(?=\p{L})${LABEL}(?:(?<close>\}|\)|>>|›)\s{1,8}|(?<tight>[）】」〉》〕])\s{0,8})(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'full names',
  excludes: ({ groups: { open = '', close = '', tight = '' } = {} }) => !isPair(open, close + tight),
};
