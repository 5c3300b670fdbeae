import { turnAtLine, unattributedAtLine } from '../../syntax/places.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { straySpacesInProse } from './justified.ts';
import type { Rule } from './rule.ts';

export const removedText: Rule = {
  id: 'removed-text',
  severity: 'info',
  scope: 'turn',
  wholeFacts: ['isJustified', 'isNumberedPage'],
  summary: 'A space that is left over where text was removed',
  why: `When a link or a mark is removed from a sentence, the spaces on both sides of it remain: two in a row, or one before a comma.
The fix deletes spaces only, so check whether words are missing too. The rule ignores two spaces after a sentence, which are
a habit of typists, more than eight spaces, as columns have, spaces in lists and code, pages with numbered lines, and justified
text, where spaces fill out the lines to one width.`,
  bad: [
    'Ann Lee: the hon. Member for Birmingham Yardley (Jess Phillips)« », whom I thank.\n',
    'Ann Lee: As the«  »report says, it is«   »so.\n  Bo Sand was there« », and I was not.\n',
  ],
  good: [
    'Ann Lee: How  many  boats are in  the harbour?\n\nBo Sand: I  have  counted four  of them.\n\nAnn Lee: Then  one is  missing.\n',
    'Ann Lee: We  counted the boats in  the harbour on Monday\n  and  found that four of  them have no owner, and  that\n  two  have no floor.  The others are  in good order, as\n',
    'Ann Lee: That is the end.  It is.\n\n    ```\n    a  =  b\n    ```\n',
    'Ann Lee: Boats in the harbour          12\n',
    'Ann Lee: It cost ,50 and no more.\n  | one  | two   |\n',
  ],
  check(transcript, report, facts) {
    const edits = straySpacesInProse(transcript, facts.straySpaces);
    if (edits.length === 0 || facts.isJustified || facts.isNumberedPage) return;
    const { lines } = transcript;
    const spaced = new Set(facts.straySpaces.map(({ span }) => lines.lineAt(span.start)));
    for (const edit of edits) {
      if (isJustifiedAt(transcript, lines.lineAt(edit.span.start), spaced)) continue;
      const isBeforeComma = edit.newText === '';
      report({
        span: edit.span,
        message: isBeforeComma
          ? 'There is a space before this comma. Delete it, and check whether words are missing.'
          : 'There is more than one space here. Leave one, and check whether words are missing.',
        fix: { title: isBeforeComma ? 'Delete the space' : 'Leave one space', edits: [edit] },
      });
    }
  },
};

/** Whether most lines around a line, of the same turn or run, have such spaces: then they fill out the lines to one width. */
function isJustifiedAt(transcript: Transcript, line: number, spaced: ReadonlySet<number>): boolean {
  const { firstLine, lastLine } = turnAtLine(transcript, line) ?? unattributedAtLine(transcript, line) ?? {};
  if (firstLine === undefined || lastLine === undefined) return false;
  const near = [-2, -1, 1, 2].map((by) => line + by).filter((other) => firstLine <= other && other <= lastLine);
  return near.filter((other) => spaced.has(other)).length > 1;
}
