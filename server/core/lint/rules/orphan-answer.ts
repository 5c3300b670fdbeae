import type { Round } from '../../syntax/tree.ts';
import type { Rule } from './rule.ts';

export const orphanAnswer: Rule = {
  id: 'orphan-answer',
  severity: 'info',
  scope: 'outline',
  summary: 'An answer without a question before it',
  why: `An answer needs a question before it in its section. The question may be lost, it may have no marker, or it may be in the
section before. Several answers to one question are fine.`,
  bad: [
    '# Victims\n\nQ Bo Sand: Will the Minister meet me?\nA Ann Lee: I will.\n\n# Courts\n\n«A Ann Lee:» We have plans.\n',
    '«A:» Ann Lee.\nQ: And where do you live?\nA: In Bath.\n',
  ],
  good: [
    'Q Bo Sand: Will the Minister meet me?\nA Ann Lee: I will.\nA Cy Dorn: So will I.\n',
    'A: I will.\nB: You will.\nA: Yes.\n',
    'Ann Lee: I will.\nBo Sand: Will you?\nAnn Lee: Yes.\n',
  ],
  check({ exchanges, turns }, report) {
    const orphans: Round[] = [];
    let count = 0;
    for (const { rounds } of exchanges) {
      count += rounds.length;
      for (const round of rounds) if (round.questions.length === 0) orphans.push(round);
    }
    // If most answers have no question, `A` is somebody's initial.
    if (orphans.length * 2 > count) return;
    for (const { answers } of orphans) {
      const cue = turns[answers[0] ?? -1]?.cue;
      if (!cue) continue;
      report({
        span: cue.span,
        message: 'This answer has no question before it. Mark the question with `Q`, or delete the `A`.',
      });
    }
  },
};
