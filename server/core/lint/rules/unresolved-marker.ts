import { inlineMarks, lineSpans } from '../../syntax/body.ts';
import { type InlineMark, LineKind } from '../../syntax/tree.ts';
import { slice } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const unresolvedMarker: Rule = {
  id: 'unresolved-marker',
  severity: 'info',
  scope: 'turn',
  summary: 'A passage that is not understood yet',
  why: `\`[inaudible]\`, \`[crosstalk]\` and \`[?a guess?]\` say openly that a passage is not clear. Somebody still has to listen again
and write what is said. A time in the mark says where.`,
  bad: [
    'Ann Lee: I will «[inaudible 00:03:20]» meet her.\nBo Sand: Thank «[?you?]».\n',
    'Ann Lee: Order.\n\n«[Crosstalk.]»\n\nBo Sand: Thank you.\n',
  ],
  good: [
    'Ann Lee: I will [laughs] meet her.\n[Interruption.]\nBo Sand: Thank you [00:03:20] very much.\n',
    'Ann Lee: It was inaudible to me.\nBo Sand: See [the inaudible speech](https://example.org).\n',
  ],
  check(transcript, report, { bracketedLines }) {
    const { text } = transcript;
    const reportUnresolved = ({ kind, span }: InlineMark) => {
      if (kind !== 'unresolved') return;
      report({ span, message: `\`${slice(text, span)}\` is not resolved yet. Listen again, and write what is said.` });
    };
    for (const { marks } of bracketedLines) marks.forEach(reportUnresolved);
    for (const { span } of lineSpans(transcript, LineKind.event)) inlineMarks(text, span).forEach(reportUnresolved);
  },
};
