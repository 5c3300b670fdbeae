import { innerCues } from '../../speakers/innerCues.ts';
import { innerMarks } from '../../speakers/innerMarks.ts';
import { wordsOn } from '../../syntax/body.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const cueInParagraph: Rule = {
  id: 'cue-in-paragraph',
  severity: 'warning',
  scope: 'turn',
  wholeFacts: ['cueNames'],
  summary: 'A cue in the middle of another turn',
  why: `If a line break is lost, one person’s words end up in another person’s turn. The rule reports a name in the middle of a
turn that has a cue elsewhere in the transcript, that follows the end of a sentence, and that has a colon after it. A dash, a stroke,
a bracket or a time may stand before the name, and it may be in capitals. After a stroke, any name counts. It also reports such a name
in square brackets, \`Q.\` and \`A.\` after a sentence where these are cues, and three dashes between a question and its answer.`,
  bad: [
    'Ann Lee: Shall we begin? «Bo Sand:» Yes. Let us.\nBo Sand: Well.\n',
    'Ann Lee: That is settled. «>>» Nicely done.\nBo Sand: Well.\n',
    'Ann Lee: Did you bring it? / «Bo Sand:» I did.\nBo Sand: Well.\n',
    'Ann Lee: Did you bring it? / «Cy Dorn:» I did.\nBo Sand: Well.\n',
    'Ann Lee: Did you bring it? («BO SAND:» I did.) Good.\nBo Sand: Well.\n',
    'Ann Lee: Did you bring it? <b>«Bo Sand:</b>» I did.\nBo Sand: Well.\n',
    'Ann Lee: Did you bring it? «[Bo Sand]» I did.\nBo Sand: Well.\n',
    'Mr Lee: Did it snow?«---»All night.\nMs Sand: Well.\n',
    'Q. Did it snow? «A.» All night.\nQ. And then?\nA. It melted.\n',
    '[00:01] Ann Lee: Did it snow? 00:04 «Bo Sand:» I slept.\n[00:09] Bo Sand: Well.\n',
    '**Ann Lee:** Good morning.\n\n**Bo Sand:** Hello. «**Ann Lee:**» Shall we?\n',
  ],
  good: [
    'Ann Lee: I told Bo Sand: wait. Note: he did not.\nBo Sand: I did.\n',
    'Ann Lee: The rule is this. Cy Dorn: Annals, 3, 5.\nBo Sand: I see.\n',
    'Q. Is this right? "Q. Did it snow? A. No."\nA. It is.\nQ. Thank you.\n',
    'Ann Lee: He saw me. [Laughs] We sat.\nBo Sand: I did.\n',
    'Ann Lee: It was 10. Bo Sand:we met.\nBo Sand: Yes.\n',
  ],
  check(transcript, report, facts) {
    const { lines } = transcript;
    for (const span of chevronsIn(transcript)) {
      report({
        span,
        message: '`>>` marks another voice inside this turn. Start a new line before it, and name the speaker.',
      });
    }
    for (const { text, ...span } of innerMarks(transcript, facts.cueNames))
      report({
        span,
        message: `\`${text}\` seems to mark another voice inside this turn. Start a new line before it.`,
      });
    for (const { name, span, gap } of innerCues(transcript, facts)) {
      const isAtLineStart = gap.start === lines.start(lines.lineAt(gap.start));
      report({
        span,
        message: `\`${name}\` seems to start speaking here, inside another turn. Start a new line before the name.`,
        suggestions: [
          {
            title: `Start a turn for \`${name}\` here`,
            edits: [{ span: gap, newText: isAtLineStart ? '' : facts.lineBreak }],
            changes: 'cue',
          },
        ],
      });
    }
  },
};

/** Chevrons after a sentence inside a turn, as live captions mark another voice. */
function chevronsIn(transcript: Transcript): Span[] {
  const found: Span[] = [];
  for (let at = transcript.text.indexOf('>> '); at >= 0; at = transcript.text.indexOf('>> ', at + 3)) {
    const line = transcript.lines.lineAt(at);
    const words = wordsOn(transcript, line);
    if (!words || at <= words.start || transcript.kinds[line] === LineKind.unattributed) continue;
    if (/[.?!…"”)\]]\s{1,3}-?$/.test(transcript.text.slice(Math.max(words.start, at - 6), at)))
      found.push({ start: at, end: at + 2 });
  }
  return found;
}
