import { lostAnswers } from '../lost-answers.ts';
import type { Rule } from './rule.ts';

export const possibleLostCue: Rule = {
  id: 'possible-lost-cue',
  severity: 'off',
  summary: 'A line that answers a question of the same turn',
  why: `When a cue is lost, the answer stands in the mouth of whoever asked. A line that begins with \`Yes\`, \`No\` and the like,
below one that ends in a question, is worth a look. But people answer themselves as well: on transcripts of talk this is
right about nine times in ten, so it is off until it is switched on.`,
  bad: [
    'Ann Lee: Will she meet me?\n  «Yes». I will gladly do so.\nBo Sand: Good.\n',
    '---\nattribution: inherit\n---\n\nAnn Lee: Is that the same test?\n\n«No», it is another.\n',
  ],
  good: [
    'Ann Lee: Will she meet me?\nBo Sand: Yes.\n  No, she will not.\n',
    'Ann Lee: Good, right?\n  Yes. And another thing.\n',
    'Ann Lee: Do you know what he said?\n  Nobody does. Yesterday he left.\n',
  ],
  check(transcript, report) {
    for (const span of lostAnswers(transcript)) {
      report({
        span,
        message: 'This reads as the answer to the question above: if somebody else says it, name the speaker here.',
      });
    }
  },
};
