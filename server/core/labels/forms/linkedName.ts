import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

const ADDRESS = String.raw`\((?:https?:|mailto:|[./#])[^\s()]{1,160}\)`;

/** A name that is a link of Markdown, the colon inside or outside. */
export const linkedName: LabelForm = {
  id: 'linked-name',
  shown: '`[Name](https://…):`',
  examples: [
    '[Ann Lee](https://example.org/ann): Good morning.',
    '**[Ann Lee](https://example.org/ann):** Good morning.',
    '**[Ann Lee](https://example.org/ann)**: Good morning.',
  ],
  opens: { signs: '[(*_' },
  has: /\]\(/,
  pattern: linePattern(
    String.raw`^${TIME_BEFORE}(?<stars>\*{0,2}|_{0,2})\[@?${LABEL}(?<inner>[:：]?)\]${ADDRESS}(?<colon>\s?[:：])?\k<stars>(?<outer>\s?[:：])?\s{1,8}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'returning nicknames',
  // A link at the start of a sentence has no colon.
  excludes: ({ groups: { inner = '', colon = '', outer = '' } = {} }) => inner + colon + outer === '',
};
