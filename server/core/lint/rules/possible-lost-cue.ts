import { bodySpans } from '../../syntax/body.ts';
import type { Transcript, Turn } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
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

/**
 * Lines inside a turn that follow a question and read as the answer of somebody else: `Yes.`, `No, it is
 * not.` People who answer themselves look the same, so this is a guess. Each span is the opening word.
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

/** Of three words at least: `Right?` and `Yes?` are what a speaker says in passing. */
const question = /\S\s+\S+\s+\S+\?["”’')\]]?$/;
const answer = /^(Yes|Yeah|Yep|No|Nope|Absolutely|Exactly|Correct|Certainly)(?:[.,!;—–]|$)/;
