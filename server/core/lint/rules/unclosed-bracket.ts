import { unclosedBrackets } from '../../syntax/brackets.ts';
import type { Rule } from './rule.ts';

export const unclosedBracket: Rule = {
  id: 'unclosed-bracket',
  severity: 'warning',
  summary: 'A bracket that is never closed',
  why: `\`[inaudible 00:03:20\` without its closing bracket is no mark to any program: it is counted as speech, and the
passage is not found by whoever resolves such marks. An event without one is text that nobody is named for.`,
  bad: [
    'Ann Lee: I will «[inaudible 00:03:20 meet her.»\nBo Sand: Thank you.\n',
    'Ann Lee: Order.\n\n«[Interruption.»\n\nBo Sand: Thank you.\n\n«(Laughter»\n',
  ],
  good: [
    'Ann Lee: I will [inaudible 00:03:20] meet her (or so.\nBo Sand: A range [ 0, 1 ) is half open.\n',
    'Ann Lee: She wrote [this is the\n  second sentence of it] to me.\n',
  ],
  check(transcript, report) {
    for (const span of unclosedBrackets(transcript)) {
      const close = transcript.text.startsWith('(', span.start) ? ')' : ']';
      report({ span, message: `This bracket is never closed: write \`${close}\` where it ends.` });
    }
  },
};
