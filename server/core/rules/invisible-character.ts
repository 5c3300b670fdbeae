import { readAgain } from '../parse.ts';
import { LineKind } from '../syntax/tree.ts';
import { invisibles } from '../text/invisible.ts';
import type { Rule } from './rule.ts';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'warning',
  summary: 'A character that nobody sees',
  why: `Zero-width spaces, soft hyphens and controls come along from web pages and word processors: two names that look
the same are two people, and no search finds the word. Joiners, which Persian, Hindi and emoji need, are never touched, nor
marks of direction where letters run from right to left. The fix is made where nothing but the character goes.`,
  bad: [
    'Ann Lee: Good«\u200b» morning, co«\u00ad»operate.\nBo Sand: Hello.«\ufeff»\n',
    'Ann Lee: Good «\u0007»morning.\n«\u200b»Bo Sand: Hello.\n',
  ],
  good: [
    '\ufeffAnn Lee: می\u200cخواهم, क्\u200dष, 👩\u200d👩\u200d👧, \u200fשלום\u200f.\n',
    'Ann Lee: ສະ\u200bບາຍ\u200bດີ. A\u00a0space.\n',
  ],
  // Whether taking one out is safe, the lines around it tell.
  heeds: ({ text }) => (invisibles(text).length > 0 ? undefined : ''),
  check(transcript, report) {
    const { lines, kinds, text } = transcript;
    const found = invisibles(text).filter(({ span }) => kinds[lines.lineAt(span.start)] !== LineKind.header);
    if (found.length === 0) return;
    const idle = found.filter(({ isIdle }) => isIdle).map(({ span }) => ({ span, newText: '' }));
    const after = readAgain(transcript, idle).kinds;
    for (const { span, code, isIdle } of found) {
      const line = lines.lineAt(span.start);
      const fix = { title: 'Take the character out', edits: [{ span, newText: '' }] };
      const isSafe = isIdle && kinds[line] === after[line];
      report({
        span,
        message: `A character that nobody sees stands here (${code}): take it out.`,
        ...(isSafe ? { fix } : {}),
      });
    }
  },
};
