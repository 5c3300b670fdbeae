import { unclosedBrackets } from '../../syntax/brackets.ts';
import type { Rule } from './rule.ts';

export const unclosedBracket: Rule = {
  id: 'unclosed-bracket',
  severity: 'warning',
  scope: 'turn',
  summary: 'A bracket that is not closed',
  why: `Without its closing bracket, \`[inaudible 00:03:20\` is no mark: its words count as speech, and a search for such marks misses
it. An event without its closing bracket is text without a speaker.`,
  bad: [
    'Ann Lee: I will «[inaudible 00:03:20 meet her.»\nBo Sand: Thank you.\n',
    'Ann Lee: Order.\n\n«[Interruption.»\n\nBo Sand: Thank you.\n\n«(Laughter»\n',
  ],
  good: [
    'Ann Lee: I will [inaudible 00:03:20] meet her (or so.\nBo Sand: A range [ 0, 1 ) is half open.\n',
    'Ann Lee: She wrote [this is the\n  second sentence of it] to me.\n',
  ],
  check(transcript, report, { bracketedLines }) {
    for (const span of unclosedBrackets(transcript, bracketedLines)) {
      const close = transcript.text.startsWith('(', span.start) ? ')' : ']';
      report({ span, message: `This bracket is not closed. Write \`${close}\` where it ends.` });
    }
  },
};
