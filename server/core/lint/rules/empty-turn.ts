import { isEvent } from '../../speakers/nonSpeakers.ts';
import { textOf } from '../../syntax/body.ts';
import { LineKind, type Transcript, type Turn } from '../../syntax/tree.ts';
import { Character } from '../../text/characters.ts';
import type { Rule } from './rule.ts';

export const emptyTurn: Rule = {
  id: 'empty-turn',
  severity: 'warning',
  scope: 'turn',
  summary: 'A cue without words',
  why: `A cue without words still counts as a turn. Usually its words were lost, or they were moved to another cue. A cue that is
followed by an event, such as a witness who nods, is complete.`,
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
      if (turn.cue.names.some(({ text }) => isEvent(text))) continue;
      report({
        span: turn.cue.span,
        message: 'This turn has no words. Write what was said, or delete the cue.',
        suggestions: [{ title: 'Delete the empty cue', edits: [{ span: wholeLine(transcript, turn), newText: '' }] }],
      });
    }
  },
};

function isSilent(transcript: Transcript, turn: Turn): boolean {
  // Most cues have words on their own line. Then the text of the turn does not have to be put together.
  const start = turn.cue?.textStart ?? turn.span.start;
  const first = transcript.text.charCodeAt(start);
  if (first > Character.space && first < Character.noBreakSpace) return false;
  return transcript.text.charAt(start).trim() === '' && textOf(transcript, turn).trim() === '';
}

/** Whether an event stands in place of words, or the words follow without an indent, which `unattributed` reports. */
function isAnswered({ kinds }: Transcript, turn: Turn): boolean {
  let line = turn.lastLine + 1;
  while (kinds[line] === LineKind.blank || kinds[line] === LineKind.comment) line++;
  return kinds[line] === LineKind.event || kinds[line] === LineKind.unattributed;
}

function wholeLine({ lines }: Transcript, turn: Turn) {
  return { start: lines.start(turn.firstLine), end: lines.endWithBreak(turn.lastLine) };
}
