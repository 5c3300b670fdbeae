import { bracketedTime, type LabelForm, linePattern } from '../form.ts';

/** A name in square brackets, with a colon or a time. */
export const squareName: LabelForm = {
  id: 'square-name',
  shown: '`[Name]:`',
  examples: [
    '[Ann Lee]: Good morning.',
    '[SPEAKER_00]: Good morning.',
    '[Ann Lee] [00:00] Good morning.',
    '[00:14] [Ann Lee]: Good morning.',
    '[Ann Lee:] Good morning.',
    '[Ann Lee]- Good morning.',
  ],
  opens: { signs: '[(' },
  pattern: linePattern(
    String.raw`^(?:${bracketedTime('before')}\s{0,4})?\[(?<label>[\p{L}@][^[\](){}:?\n\t]{0,62}?)(?<inner>[:：])?\s?\](?:\s{0,4}${bracketedTime('after')})?(?<colon>\s?[:：]|[-–—])?(?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
  // `[RFC draft]: https://…` and `[draft]: #draft` say where a link of Markdown leads.
  excludes: ({ 0: written, groups = {} }, line) =>
    !(groups.before || groups.inner || groups.after || groups.colon) ||
    /^(?:<?https?:\/\/|#\S|\.{0,2}\/\S)/.test(line.slice(written.length)),
};
