import { isPair } from '../enclosing.ts';
import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** A name in braces, backticks, quotation marks and the like, the colon inside or outside. */
export const enclosedName: LabelForm = {
  id: 'enclosed-name',
  shown: '`{Name}:`',
  examples: [
    '{Ann Lee}: Good morning.',
    '`Ann Lee:` Good morning.',
    '"Ann Lee": Good morning.',
    '«Ann Lee»: Good morning.',
    '<<Ann Lee>>: Good morning.',
    '[**Ann Lee**]: Good morning.',
    '【Ann Lee】：Good morning.',
  ],
  opens: { signs: '{`"\'“„‘«‹<[(【「' },
  has: /[:：]/,
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<open>\{|\x60|["“„'‘]|[«‹]\s?|<<|\[(?=\*)|[【「])\*{0,2}${LABEL}\s?(?<inner>[:：]?)\*{0,2}(?<close>\}|\x60|["”“'’]|\s?[»›]|>>|\]|[】」])(?<outer>\s?[:：]?)(?:(?<=[：】」])|(?=\s|$))\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
  excludes: ({ groups: { open = '', close = '', inner = '', outer = '' } = {} }) =>
    !isPair(open, close) || (inner + outer).trim() === '',
};
