import { type LabelForm, linePattern } from '../form.ts';
import { isNameLike, isVoice, LONGEST_LABEL } from '../labels.ts';

const STAMP = String.raw`(?:[[(]?(?:\d{4}-\d{2}-\d{2}[T ])?(?<before>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?[\])]?[\s]{1,4})?`;

/** A chat: the nickname in angle brackets, with or without the time. */
export const nick: LabelForm = {
  id: 'nick',
  shown: '`<nick>`',
  examples: [
    '<ann> good morning',
    '14:01:02 <ann> good morning',
    '[2021-03-29T16:00:00Z] <ann> good morning',
    '[12:01] <@ann> good morning',
    '2021-03-29 16:00:00 <ann> good morning',
    '<@ann:example.org> good morning',
  ],
  opens: { digit: true, signs: '<[(' },
  has: />/,
  pattern: linePattern(
    String.raw`^${STAMP}<[ @+%&~]?(?<label>[\p{L}\p{N}_](?:[^<>:/\n]{0,40}?|[^<>:/\s]{0,40}:[\p{L}\p{N}.-]{3,60}))>:?\s{1,8}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  chat: true,
  excludes: ({ groups: { label = '' } = {}, 0: { length } }, line) =>
    htmlTags.has(label.toLowerCase()) ||
    line.includes(`</${label}`) ||
    (isVoice(label) && namesSomebody(line.slice(length))),
};

/** `<Speaker>: Ann Lee`, `<New speaker> Ann Lee: Good morning.`: the name stands after the tag. */
function namesSomebody(words: string): boolean {
  const name = words.slice(0, LONGEST_LABEL + 1).split(/[:：]/, 1)[0] as string;
  return isNameLike(name.trim());
}

/** The tags of HTML that are words a nickname would hardly be; a tag that is closed on its line is none either. */
const htmlTags = new Set(
  `a abbr address article aside audio b blockquote body br button caption center cite code col dd del details dfn div dl dt em embed fieldset
  figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark
  menu meta nav noscript object ol option p param picture pre q s samp script section select small source span strike strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/),
);
