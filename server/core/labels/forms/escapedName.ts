import { type LabelForm, linePattern } from '../form.ts';

/** A name in square brackets with backslashes before them, after a bullet: how programs write Markdown in which brackets are to be seen. */
export const escapedName: LabelForm = {
  id: 'escaped-name',
  shown: '`- \\[Name\\]:`',
  examples: [String.raw`- \[Ann Lee\]: Good morning.`, String.raw`* \[SPEAKER_00\]: Good morning.`],
  opens: { signs: '-*•+' },
  has: /\\\]\s?[:：]/,
  pattern: linePattern(
    String.raw`^[-*•+]\s{1,3}\\\[(?<label>[\p{L}@][^[\](){}:\\?\n\t]{0,62}?)\s?\\\]\s?[:：](?=\s|$)\s{0,8}`,
  ),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
