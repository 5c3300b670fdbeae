import { endsSentence } from '../../sentences/lineBreaks.ts';
import { bodySpans } from '../../syntax/body.ts';
import type { Transcript, Turn } from '../../syntax/tree.ts';
import { isInSentence } from './brokenOffTurns.ts';
import type { Rule } from './rule.ts';

export const cueInSentence: Rule = {
  id: 'cue-in-sentence',
  severity: 'info',
  scope: 'turn',
  summary: 'A cue in the middle of a sentence',
  why: `A line break can put a name at the beginning of a line in the middle of a sentence: “we saw the ferry, two swans and / Bo Sand: the man
who sold tickets”. A speaker who interrupts looks the same, so only a reader can tell. The rule reports a cue whose words begin
with a small letter, directly below a long line that ends in a comma or in a word such as “and” or “the”. It reports nothing where turns often begin with a small
letter.`,
  bad: [
    'Ann Lee: From the bridge we could see the ferry, two swans and\n«Bo Sand:» the man who sold tickets.\nBo Sand: I did.\n',
    'Ann Lee: We walked for hours along the river, until the old mill and\n«Bo Sand:» the miller came into sight.\nBo Sand: So it was.\n',
  ],
  good: [
    'Ann Lee: so today we have someone who has built boats for years\nBo Sand: thanks for having me\n',
    'Ann Lee: What I mean is that the\nBo Sand: sure, go on.\nAnn Lee: Thanks.\n',
    'Ann Lee: From the bridge we could see the ferry, two swans and —\nBo Sand: me.\nBo Sand: I waved.\n',
    'Ann Lee: From the bridge we could see the ferry, two swans and\n\nBo Sand: me.\n',
    'Ann Lee: so we put the whole of it into the plan for May, with the bells\nBo Sand: and the lamp\nAnn Lee: yes\n',
  ],
  wholeFacts: ['beginTurnsSmall'],
  check(transcript, report, { beginTurnsSmall }) {
    if (beginTurnsSmall) return;
    for (const turn of transcript.turns) {
      if (!turn.cue || !isInSentence(transcript, turn) || !endsAsSentence(transcript, turn)) continue;
      const { start, end } = turn.cue.span;
      report({
        span: { start, end },
        message:
          'The sentence above seems to continue here. If no other person speaks, delete the line break before the name.',
      });
    }
  },
};

/** Whether a turn ends as a sentence does. Where nothing does, as in what a recogniser writes, no line is torn. */
function endsAsSentence(transcript: Transcript, turn: Turn): boolean {
  const last = bodySpans(transcript, turn).at(-1);
  return last !== undefined && endsSentence(transcript.text.slice(Math.max(last.start, last.end - 8), last.end));
}
