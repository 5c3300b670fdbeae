import { isHappening } from '../../speakers/nonSpeakers.ts';
import { textOf } from '../../syntax/body.ts';
import { LineKind, type Transcript, type Turn } from '../../syntax/tree.ts';
import { Character } from '../../text/characters.ts';
import type { Rule } from './rule.ts';

export const emptyTurn: Rule = {
  id: 'empty-turn',
  severity: 'warning',
  summary: 'A cue without any words',
  why: `A speaker who says nothing is counted as a turn, and is most often what is left of one: the words were lost, or
joined to another cue. A cue that is followed by nothing but an event, as where a witness nods, is whole.`,
  bad: [
    '---\nspeakers: [Ann Lee, Bo Sand]\n---\n\nAnn Lee: Good morning.\n«Bo Sand:»\nAnn Lee: Shall we begin?\n',
    '**Ann Lee:** Good morning.\n\n«**Bo Sand:**»\n',
  ],
  good: [
    '**Ann Lee:** Do you understand?\n**Bo Sand:**\n[The witness nods.]\n**Ann Lee:** Good.\n',
    '**Ann Lee:**\n  Good morning.\n**Bo Sand:** [laughs]\n',
    'Ann Lee: Good morning.\n\n**Bo Sand**\n\n  Good morning.\n',
  ],
  check(transcript, report) {
    for (const turn of transcript.turns) {
      if (!turn.cue || !isSilent(transcript, turn) || isAnswered(transcript, turn)) continue;
      if (turn.cue.written.names.some(({ text }) => isHappening(text))) continue;
      report({
        span: turn.cue.span,
        message: 'Nothing is said in this turn: write what was said, or take the cue out.',
        suggestions: [{ title: 'Take the empty cue out', edits: [{ span: wholeLine(transcript, turn), newText: '' }] }],
      });
    }
  },
};

function isSilent(transcript: Transcript, turn: Turn): boolean {
  // By far most cues have words behind them on their line, which need not be put together.
  const start = turn.cue?.textStart ?? turn.span.start;
  const first = transcript.text.charCodeAt(start);
  if (first > Character.space && first < Character.noBreakSpace) return false;
  return transcript.text.charAt(start).trim() === '' && textOf(transcript, turn).trim() === '';
}

/** Something happens instead of words, or the words are there and stand unindented: that is reported as unattributed. */
function isAnswered({ kinds }: Transcript, turn: Turn): boolean {
  let line = turn.lastLine + 1;
  while (kinds[line] === LineKind.blank || kinds[line] === LineKind.comment) line++;
  return kinds[line] === LineKind.event || kinds[line] === LineKind.unattributed;
}

function wholeLine({ lines }: Transcript, turn: Turn) {
  return { start: lines.start(turn.firstLine), end: lines.endWithBreak(turn.lastLine) };
}
