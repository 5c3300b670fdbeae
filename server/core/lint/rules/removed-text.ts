import { type ProseLine, proseLines } from '../../syntax/prose.ts';
import { findNeedless, needlessSpaces } from '../../typos/straySpaces.ts';
import type { Rule } from './rule.ts';

export const removedText: Rule = {
  id: 'removed-text',
  severity: 'info',
  summary: 'Space that was left where something was taken out',
  why: `When a link or a mark is taken out of a sentence, the spaces on both sides of it stay: two in a row, or one before a
comma. The fix takes out space and nothing else; look whether words are missing too. Two spaces behind the end of a
sentence are a habit of typists, and are not reported, nor are those of a list or of code.`,
  bad: [
    'Ann Lee: the hon. Member for Birmingham Yardley (Jess Phillips)« », whom I thank.\n',
    'Ann Lee: As the«  »report says, it is«   »so.\n  Bo Sand was there« », and I was not.\n',
  ],
  good: [
    'Ann Lee: That is the end.  It is.\n\n    ```\n    a  =  b\n    ```\n',
    'Ann Lee: It cost ,50 and no more.\n  | one  | two   |\n',
  ],
  check(transcript, report) {
    const { text } = transcript;
    for (const line of proseLines(transcript, findNeedless)) {
      for (const edit of needlessSpaces(text, line)) {
        if (isLayout(text, line, edit.span.start)) continue;
        const isBeforeComma = edit.newText === '';
        report({
          span: edit.span,
          message: isBeforeComma
            ? 'A space stands before this comma: take it out, and look whether something is missing here.'
            : 'More than one space stands here: leave one, and look whether something is missing.',
          fix: { title: isBeforeComma ? 'Take the space out' : 'Leave one space', edits: [edit] },
        });
      }
    }
  },
};

/** Behind the end of a sentence, behind the mark of a list, between links, and inside code, spaces are somebody's own. */
function isLayout(text: string, { start }: ProseLine, at: number): boolean {
  const before = text.slice(Math.max(start, at - FAR), at);
  return layout.test(before) || (before.split('`').length - 1) % 2 === 1;
}

const FAR = 200;
const layout = /[.?!:;…]["'”’)\]*_]{0,2}$|^(?:[-*+•]|\d+[.)])$|\]\([^)]*\)$/;
