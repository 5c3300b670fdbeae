import { outlineOnly, type Rule } from './rule.ts';

export const unknownSpeaker: Rule = {
  id: 'unknown-speaker',
  severity: 'warning',
  summary: 'A turn whose speaker is not known yet',
  why: `\`?\` in place of a name says that somebody spoke and nobody knows yet who, and a bare \`Q\` or \`A\` says less
than that where several people could be meant. Both are honest, and both are work left to do.`,
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
  heeds: outlineOnly,
  check(transcript, report) {
    for (const turn of transcript.turns) {
      const { unknown } = turn;
      const cue = unknown && turn.cue;
      if (!cue) continue;
      if (unknown === 'asked') {
        report({ span: cue.span, message: 'It is not known who speaks here: write the name in place of `?`.' });
      } else if (unknown === 'bare') {
        const asks = cue.marker?.kind === 'question';
        report({
          span: cue.span,
          message: `It cannot be told who ${asks ? 'asks' : 'answers'} here: write the name behind \`${asks ? 'Q' : 'A'}\`.`,
        });
      }
    }
  },
};
