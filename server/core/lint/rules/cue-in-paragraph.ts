import { innerCues, maybeInnerCues } from '../../speakers/innerCues.ts';
import type { Rule } from './rule.ts';

export const cueInParagraph: Rule = {
  id: 'cue-in-paragraph',
  severity: 'warning',
  summary: 'A cue inside the text of another turn',
  why: `When a line break is lost, what the next person says is given to the one before: words in the wrong mouth. A name is
looked for that stands in a cue of this transcript, directly behind the end of a sentence, with a colon.`,
  bad: [
    'Ann Lee: Shall we begin? «Bo Sand:» Yes. Let us.\nBo Sand: Well.\n',
    '**Ann Lee:** Good morning.\n\n**Bo Sand:** Hello. «**Ann Lee:**» Shall we?\n',
    'Ann Lee: Good morning.\n  «Bo Sand:» Hello.\nBo Sand: Well.\n',
  ],
  good: [
    'Ann Lee: I told Bo Sand: wait. Note: he did not.\nBo Sand: I did.\n',
    'Ann Lee: The rule is this. Cy Dorn: Annals, 3, 5.\nBo Sand: I see.\n',
    'Ann Lee: It was 10. Bo Sand:we met.\nBo Sand: Yes.\n',
  ],
  heeds: (part) => maybeInnerCues(part).join('\n'),
  check(transcript, report) {
    const { lines } = transcript;
    for (const { name, span, gap } of innerCues(transcript)) {
      const isAtLineStart = gap.start === lines.start(lines.lineAt(gap.start));
      report({
        span,
        message: `\`${name}\` seems to begin to speak here, inside another turn: begin a new line.`,
        suggestions: [
          {
            title: `Begin the turn of \`${name}\` here`,
            edits: [{ span: gap, newText: isAtLineStart ? '' : lines.lineBreak }],
          },
        ],
      });
    }
  },
};
