import { LABEL, type LabelForm, linePattern, SEPARATOR, TIME_BEFORE, time, UNTIL } from '../form.ts';
import { isThing } from '../labels.ts';

/** Bold with a slip: spaces inside the stars, a semicolon, three stars, a time inside them or after them. */
export const looseBold: LabelForm = {
  id: 'loose-bold',
  shown: '`** Name: **`',
  examples: [
    '** Ann Lee: **  Good morning.',
    '**Ann Lee;** Good morning.',
    '**Ann Lee:[00:02]** Good morning.',
    '**Ann Lee @ 00:03:** Good morning.',
    '**Ann Lee** *(00:00:03)*: Good morning.',
    '[00:14] ** Ann Lee: ** Good morning.',
    '[00:14] **Ann Lee** Good morning.',
    '***Ann Lee:*** Good morning.',
    '**[Ann Lee]:** Good morning.',
    '**[Ann Lee]** Good morning.',
    '**Ann Lee: **Good morning.',
    '**Ann Lee** 00:04',
    '**Ann Lee** [00:04] Good morning.',
    '**Ann Lee** _00:04 – 00:09_',
  ],
  opens: { signs: '*_[(' },
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<stars>\*{2,3}|__)\s{0,2}(?<square>\[?)${LABEL}\]?\s{0,2}(?<colon>[:;：]?)\s{0,2}(?:${SEPARATOR}?[[(]?${time('inside')}[\])]?)?(?<late>:?)\s{0,2}\k<stars>\s{0,3}(?:[*_]?[[(]?${time('after')}${UNTIL}[\])]?[*_]?)?\s?(?<outer>[:;：]?)(?:(?<=[:;：]\s\k<stars>)|(?=\s|$))\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  excludes: ({ groups = {}, 0: { length }, input }) => {
    if (groups.before || groups.colon || groups.late || groups.outer || groups.inside || groups.after) return false;
    if (!groups.square) return true;
    const { label = '' } = groups;
    // `**[closed]**` says what became of a matter, and `**[Applause]**` what happened.
    return length >= input.trimEnd().length && (/^\p{Ll}/u.test(label) || isThing(label));
  },
};
