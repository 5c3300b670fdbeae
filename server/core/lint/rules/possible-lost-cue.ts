import { bodySpans } from '../../syntax/body.ts';
import type { Transcript, Turn } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const possibleLostCue: Rule = {
  id: 'possible-lost-cue',
  severity: 'off',
  scope: 'turn',
  summary: 'A line that answers a question in the same turn',
  why: `If a cue is lost, the answer ends up in the turn of whoever asked. The rule reports a line that begins with \`Yes\`, \`No\` and
the like after a line that ends in a question. People also answer their own questions: on transcripts of talks about one
report in ten is wrong. So the rule is off by default.`,
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
        message: 'This reads like an answer to the question above. If another person says it, name the speaker here.',
      });
    }
  },
};

/**
 * Lines inside a turn that follow a question and read like another person's answer: `Yes.`, `No, it is not.` This is a
 * guess, because people also answer themselves. Each span is the opening word.
 */
function lostAnswers(transcript: Transcript): Span[] {
  return transcript.turns.flatMap((turn) => lostAnswersIn(transcript, turn));
}

function lostAnswersIn(transcript: Transcript, turn: Turn): Span[] {
  if (turn.firstLine === turn.lastLine) return [];
  const { text } = transcript;
  const lines = bodySpans(transcript, turn);
  return lines.flatMap(({ start, end }, i) => {
    const above = lines[i - 1];
    if (!above || !question.test(text.slice(Math.max(above.start, above.end - LONGEST_TAIL), above.end))) return [];
    const [, opening] = answer.exec(text.slice(start, Math.min(end, start + LONGEST_OPENING))) ?? [];
    return opening ? [{ start, end: start + opening.length }] : [];
  });
}

const LONGEST_TAIL = 80;
const LONGEST_OPENING = 40;

/** At least three words: people say `Right?` and `Yes?` in passing. */
const question = /\S\s+\S+\s+\S+\?["”’')\]]?$/;
const answer = /^(Yes|Yeah|Yep|No|Nope|Absolutely|Exactly|Correct|Certainly)(?:[.,!;—–]|$)/;
