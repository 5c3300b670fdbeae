import { LABEL, type LabelForm, linePattern } from '../form.ts';

const CLOCK = String.raw`(?<before>\d{1,2}:\d{2}(?::\d{2})?)(?:\s?[AaPp]\.?[Mm]\.?)?`;
const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s{1,2}`;

/** In Matrix, a nickname has the name of its server after a colon. */
const ACCOUNT_OR_NAME = LABEL.replace('<label>', String.raw`<label>@[^\s:<>]{1,40}:[\p{L}\p{N}.-]{3,60}|`);

/** A chat as messengers export it: the day or `From` before the name. */
export const chatExport: LabelForm = {
  id: 'chat-export',
  shown: '`[29/03/2021, 16:00] Name:`',
  examples: [
    '[29/03/2021, 16:00:01] Ann Lee: Good morning.',
    '29/03/2021, 16:00 - Ann Lee: Good morning.',
    '3/29/21, 4:00 PM - Ann Lee: Good morning.',
    '2021-03-29 16:00:00 @ann:example.org: good morning',
    '16:00:01 From Ann Lee to Everyone: Good morning.',
    '16:00:01\t From  Ann Lee : Good morning.',
  ],
  opens: { digit: true, signs: '[(' },
  has: /\d/,
  pattern: linePattern(
    String.raw`^[[(]?(?:(?<date>${DATE})?${CLOCK}[\])]?(?:\s?[-–]\s|\s{1,4}))(?<from>[Ff]rom\s{1,2})?${ACCOUNT_OR_NAME}(?:\s{1,2}[Tt]o\s{1,2}[^:\n]{1,40})?\s?[:：](?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  pictures: true,
  excludes: ({ groups: { date, from } = {} }) => date === undefined && from === undefined,
};
