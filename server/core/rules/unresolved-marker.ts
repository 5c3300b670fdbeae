import { bodySpans, inlineMarks, lineSpans, markTrace, runSpans, runsWith, turnsWith } from '../syntax/body.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const unresolvedMarker: Rule = {
  id: 'unresolved-marker',
  severity: 'info',
  summary: 'A passage that nobody has understood yet',
  why: `\`[inaudible]\`, \`[crosstalk]\`, \`[?a guess?]\` are honest, and each is work left to do: to listen again, and to write
what is said. A time in the mark says where.`,
  bad: [
    'Ann Lee: I will «[inaudible 00:03:20]» meet her.\nBo Sand: Thank «[?you?]».\n',
    'Ann Lee: Order.\n\n«[Crosstalk.]»\n\nBo Sand: Thank you.\n',
  ],
  good: [
    'Ann Lee: I will [laughs] meet her.\n[Interruption.]\nBo Sand: Thank you [00:03:20] very much.\n',
    'Ann Lee: It was inaudible to me.\nBo Sand: See [the inaudible speech](https://example.org).\n',
  ],
  check(transcript, report) {
    for (const span of placesOfMarks(transcript)) {
      for (const mark of inlineMarks(transcript.text, span)) {
        if (mark.kind !== 'unresolved') continue;
        report({
          span: mark.span,
          message: `\`${slice(transcript.text, mark.span)}\` is not resolved yet: listen again, and write what is said.`,
        });
      }
    }
  },
};

/** Words, and what stands on a line of its own. */
function placesOfMarks(transcript: Transcript) {
  return [
    ...turnsWith(transcript, markTrace).flatMap((turn) => bodySpans(transcript, turn)),
    ...runsWith(transcript, markTrace).flatMap((run) => runSpans(transcript, run)),
    ...Array.from(lineSpans(transcript, LineKind.event), ({ span }) => span),
  ];
}
