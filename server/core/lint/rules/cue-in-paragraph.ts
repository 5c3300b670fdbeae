import { innerCues } from '../../speakers/innerCues.ts';
import type { Rule } from './rule.ts';

export const cueInParagraph: Rule = {
  id: 'cue-in-paragraph',
  severity: 'warning',
  scope: 'turn',
  wholeFacts: ['cueNames'],
  summary: 'A cue in the middle of another turn',
  why: `If a line break is lost, one person’s words end up in another person’s turn. The rule reports a name in the middle of a
turn that has a cue elsewhere in the transcript, that follows the end of a sentence, and that has a colon after it.`,
  bad: [
    'Ann Lee: Shall we begin? «Bo Sand:» Yes. Let us.\nBo Sand: Well.\n',
    '**Ann Lee:** Good morning.\n\n**Bo Sand:** Hello. «**Ann Lee:**» Shall we?\n',
  ],
  good: [
    'Ann Lee: I told Bo Sand: wait. Note: he did not.\nBo Sand: I did.\n',
    'Ann Lee: The rule is this. Cy Dorn: Annals, 3, 5.\nBo Sand: I see.\n',
    'Ann Lee: It was 10. Bo Sand:we met.\nBo Sand: Yes.\n',
  ],
  check(transcript, report, facts) {
    const { lines } = transcript;
    for (const { name, span, gap } of innerCues(transcript, facts)) {
      const isAtLineStart = gap.start === lines.start(lines.lineAt(gap.start));
      report({
        span,
        message: `\`${name}\` seems to start speaking here, inside another turn. Start a new line before the name.`,
        suggestions: [
          {
            title: `Start a turn for \`${name}\` here`,
            edits: [{ span: gap, newText: isAtLineStart ? '' : facts.lineBreak }],
          },
        ],
      });
    }
  },
};
