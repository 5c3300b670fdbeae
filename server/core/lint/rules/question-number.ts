import type { Marker, Transcript } from '../../syntax/tree.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Finding, Rule } from './rule.ts';

export const questionNumber: Rule = {
  id: 'question-number',
  severity: 'info',
  scope: 'outline',
  summary: 'A question number that is missing, repeated or out of order',
  why: `Numbered questions are cited by number. A number that is used twice is ambiguous, and a missing number may be a lost
question. Numbers may start again after a heading. The rule does not report gaps in a file that has many of them, such as
an order paper with withdrawn questions.`,
  bad: [
    'Q1 Ann Lee: One?\nA Bo Sand: Yes.\n«Q1» Ann Lee: Two?\nA Bo Sand: Yes.\n',
    'Q1: One?\nA: Yes.\nQ2: Two?\nA: Yes.\n«Q4»: Four?\nA: Yes.\nQ5: Five?\nA: Yes.\nQ6: Six?\nA: Yes.\n',
    'Q7: One?\nA: Yes.\nQ8: Two?\nA: Yes.\n«Q6»: Three?\nA: Yes.\n',
  ],
  good: [
    'Q1: One?\nA: Yes.\nQ2: Two?\nA: Yes.\n\n# Afternoon\n\nQ1: One?\nA: Yes.\n',
    'Q1: One?\nA: Yes.\nQ3: Two?\nA: Yes.\nQ7: Three?\nA: Yes.\n',
    'Q5: One?\nA5: Yes.\nQ: And?\nA: Yes.\nQ6: Two?\nA6: Yes.\n',
  ],
  check(transcript, report) {
    const steps = numberSteps(transcript);
    const gaps = steps.filter(({ from, to }) => to > from + 1);
    const areGapsUsual = gaps.length * FEWEST_TO_A_GAP > steps.length;
    for (const step of steps) {
      if (step.to === step.from + 1 || (step.to > step.from && areGapsUsual)) continue;
      report(finding(step));
    }
  },
};

/** If more than one step in this many leaves a gap, gaps are usual in the file. */
const FEWEST_TO_A_GAP = 4;

/** The step from one numbered question to the next. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly marker: Marker;
  readonly before: Marker;
}

function numberSteps({ marked, turns }: Transcript): Step[] {
  const steps: Step[] = [];
  if (!marked) return steps;
  let before: { number: number; marker: Marker; section: number } | undefined;
  for (const { cue, section } of turns) {
    const marker = cue?.marker;
    if (marker?.kind !== 'question' || marker.number === undefined) continue;
    const { number } = marker;
    const beginsAgain = before !== undefined && before.section !== section && number <= before.number;
    if (before && !beginsAgain) steps.push({ from: before.number, to: number, marker, before: before.marker });
    before = { number, marker, section };
  }
  return steps;
}

function finding({ from, to, marker, before }: Step): Finding {
  const missing = to - from - 1;
  const message =
    to === from
      ? `Question ${to} appears twice. Give one of them another number.`
      : to < from
        ? `Question ${to} comes after question ${from}. Correct one of the two numbers.`
        : `${formatCount(missing, 'number')} before this one ${missing === 1 ? 'is' : 'are'} missing. Look for what was lost, or correct the number.`;
  return {
    span: marker.span,
    message,
    related: [{ message: 'The numbered question before this one.', span: before.span }],
  };
}
