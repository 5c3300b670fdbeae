import { bodySpans } from './syntax/body.ts';
import type { Transcript, Turn } from './syntax/tree.ts';
import type { Span } from './text/span.ts';

/**
 * Lines inside a turn that follow a question and read as the answer of somebody else: `Yes.`, `No, it is
 * not.` People who answer themselves look the same, so this is a guess. Each span is the opening word.
 */
export function lostAnswers(transcript: Transcript): Span[] {
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
