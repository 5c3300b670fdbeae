import { unknownWords } from '../../syntax/spoken.ts';
import type { Rule } from './rule.ts';

export const unknownSpeaker: Rule = {
  id: 'unknown-speaker',
  severity: 'warning',
  scope: 'outline',
  summary: 'A turn whose speaker is not known yet',
  why: `\`?\` instead of a name says that somebody spoke whose name is not known yet. A bare \`Q\` or \`A\` says the same where it could
mean several people. Both are correct markup, but somebody still has to find the name.`,
  bad: [
    '«?:» Will the Minister meet me?\nAnn Lee: I will.\n',
    '# Victims\n\n«Q ?:» Will the Minister meet me?\nA Ann Lee: I will.\n',
    'Ann Lee: Order.\nBo Sand: Thank you.\nCy Dorn: No.\n«Q:» Who said that?\n',
  ],
  good: [
    'Q Bo Sand: Will the Minister meet me?\nA Ann Lee: I will.\n',
    'Q Bo Sand: Will the Minister meet me?\nA Ann Lee: I will.\nQ: When?\nA: Tomorrow.\n',
    'Q: Please state your name.\nA: Ann Lee.\n',
  ],
  check(transcript, report) {
    for (const turn of transcript.turns) {
      const { unknown } = turn;
      const cue = unknown && turn.cue;
      if (!cue) continue;
      if (unknown === 'asked') {
        const words = unknownWords(transcript.text, cue.textStart, transcript.lines.end(turn.firstLine));
        const who = words === '' ? 'Who speaks here?' : `Who says “${words}”?`;
        report({ span: cue.span, message: `${who} Replace \`?\` with the name.` });
      } else if (unknown === 'bare') {
        const asks = cue.marker?.kind === 'question';
        report({
          span: cue.span,
          message: `It is not clear who ${asks ? 'asks' : 'answers'} here. Write the name after \`${asks ? 'Q' : 'A'}\`.`,
        });
      }
    }
  },
};
