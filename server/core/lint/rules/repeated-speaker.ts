import { type Cue, LineKind, type Speaker, type Transcript, type Turn } from '../../syntax/tree.ts';
import type { Finding, Rule } from './rule.ts';

export const repeatedSpeaker: Rule = {
  id: 'repeated-speaker',
  severity: 'info',
  scope: 'outline',
  summary: 'The same speaker named twice in a row',
  why: `In an edited transcript, two cues in a row for one speaker usually mean that a turn was split, that the second name is wrong,
or that a speaker between them was lost. If more than a tenth of the cues repeat, as in raw speech recognition, the rule
reports nothing.`,
  bad: [
    'Ann Lee: Good morning.\n«Ann Lee:» Shall we begin?\nBo Sand: Yes.\n',
    '**Bo Sand:** Good morning.\n\n**Ann Lee:** Hello.\n\n\n«**Ann Lee:**»\n  Shall we begin?\n',
  ],
  good: [
    'Ann Lee: Good morning.\n[Laughter.]\nAnn Lee: Shall we begin?\n',
    'Ann Lee: Good morning.\n\n# Next\n\nAnn Lee: Shall we begin?\n',
    'Ann Lee: One.\nAnn Lee: Two.\nAnn Lee: Three.\nAnn Lee: Four.\nBo Sand: Five.\n',
    'Q1 Ann Lee: Shall we begin?\nQ2 Ann Lee: And where?\nA Bo Sand: Here.\n',
  ],
  check(transcript, report) {
    const repeats: Turn[] = [];
    let last: Speaker | undefined;
    for (const turn of transcript.turns) {
      const speaker = turn.speakers[0];
      if (speaker !== undefined && speaker === last && isRepeated(transcript, turn)) repeats.push(turn);
      last = speaker;
    }
    if (repeats.length > 1 && repeats.length * 10 > transcript.turns.length) return;
    for (const { cue, speakers } of repeats) {
      if (cue && speakers[0]) report(finding(cue, speakers[0].name));
    }
  },
};

function isRepeated(transcript: Transcript, turn: Turn): boolean {
  const before = transcript.turns[turn.index - 1];
  if (!before || turn.speakers.length !== 1 || before.speakers.length !== 1) return false;
  if (!turn.cue || turn.cue.marker || before.section !== turn.section) return false;
  const between = transcript.kinds.subarray(before.lastLine + 1, turn.firstLine);
  return between.every((kind) => kind === LineKind.blank);
}

function finding(cue: Cue, name: string): Finding {
  const isBare = cue.qualifiers.length === 0 && cue.time === undefined;
  const joined = { span: { start: cue.span.start, end: cue.textStart }, newText: '  ' };
  return {
    span: cue.span,
    message: `\`${name}\` already speaks in the turn above. Indent the text to continue that turn, or correct the name.`,
    ...(isBare ? { suggestions: [{ title: 'Continue the turn above', edits: [joined] }] } : {}),
  };
}
