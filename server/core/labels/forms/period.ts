import { lazy } from '../../text/lazy.ts';
import { type LabelForm, linePattern } from '../form.ts';

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Dr|Sir|Senator|Hon|Madam|Mme|Chairman|Chairwoman|Representative|Delegate|Sen|Rep|Prof|Judge|Justice|Lord|Lady|MR|MRS|MS|MISS|DR|SIR|LORD|LADY)\.?`;
const capitals = lazy(() => /\p{Lu}{2}/u);
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{Ll}'’-]{0,3}\p{Lu}[\p{Lu}\p{Ll}'’-]{0,30}`;

/** A title and a name in capitals that end in a full stop, as records of congresses print them. */
export const period: LabelForm = {
  id: 'period',
  shown: '`Mr. NAME.`',
  examples: [
    'Mr. REID. I ask for a vote.',
    'Ms. LEE (during the reading). I thank him.',
    'Mr. SAND of Ohio. I object.',
    'MR. SAND. I object.',
    'The SPEAKER pro tempore. Without objection.',
    'The CHAIR. The clerk will read.',
    'The PRESIDING OFFICER (Mr. Sand). Without objection.',
  ],
  opens: { letter: true },
  has: /\./,
  pattern: linePattern(
    String.raw`^(?<label>(?:${TITLE} (?:\p{Lu}\. ){0,2}(?:${CAPITALS})(?: ${CAPITALS}){0,2}(?: of \p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?)?|The (?:ACTING |VICE |Acting )?\p{Lu}{3,}(?: \p{Lu}{3,}){0,2}(?: pro tempore)?))(?: ?\((?<qualifier>[^()\n]{1,80})\))?\.(?:\s?[-–—]{1,2})?\s{1,4}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  // `Mr. McDonald. She left.` is prose; records print the name in capitals.
  excludes: ({ groups: { label = '' } = {} }) => !capitals().test(label),
};
