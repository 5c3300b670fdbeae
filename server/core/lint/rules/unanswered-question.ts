import { isOpenTextBelow } from '../../syntax/places.ts';
import type { Round } from '../../syntax/tree.ts';
import type { Rule } from './rule.ts';

export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  severity: 'info',
  scope: 'outline',
  summary: 'A question without an answer',
  why: `If questions and answers are marked, a question without an answer below it was not answered, or its answer has the wrong
marker. If a file does not mark its answers, the rule reports nothing: many questions expect no answer. Questions that
directly follow each other share their answer.`,
  bad: [
    '# Victims\n\n«Q Bo Sand:» Will the Minister meet me?\n\n# Courts\n\nQ Bo Sand: When?\nA Ann Lee: Soon.\n',
    'Q: Please state your name.\nA: Ann Lee.\n«Q:» And where do you live?\n',
  ],
  good: [
    'Q Bo Sand: Will the Minister meet me?\nQ Cy Dorn: And me?\nA Ann Lee: I will meet both.\n',
    'Q Bo Sand: Will the Minister meet me?\nCy Dorn: Order.\nA Ann Lee: I will.\n',
    'Q: Where do you live?\nA: In Bath.\nQ: And where else?\n[Pause.]\nNowhere.\n',
    'Bo Sand: Will the Minister meet me?\nBo Sand: I see.\n',
  ],
  check(transcript, report) {
    const { marked, exchanges, turns } = transcript;
    if (!marked) return;
    const open: Round[] = [];
    let count = 0;
    for (const { rounds } of exchanges) {
      count += rounds.length;
      for (const round of rounds) if (round.answers.length === 0) open.push(round);
    }
    // If most questions have no marked answer, the file does not mark answers.
    if (open.length * 2 > count) return;
    for (const { questions } of open) {
      const last = turns[questions.at(-1) ?? -1];
      // A next turn without a marker may be the answer.
      const next = turns[(last?.index ?? 0) + 1];
      if (next?.kind === 'speech' && next.section === last?.section) continue;
      for (const { cue, firstLine, lastLine } of questions.flatMap((index) => turns[index] ?? [])) {
        // The answer may follow the question without a cue.
        if (!cue || lastLine > firstLine || isOpenTextBelow(transcript, lastLine)) continue;
        report({
          span: cue.span,
          message: 'This question has no answer. If there is one, mark it with `A`.',
        });
      }
    }
  },
};
