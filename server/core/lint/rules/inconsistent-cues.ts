import type { Cue, CueForm } from '../../syntax/tree.ts';
import { formatCount, formatNumber } from '../../text/numbers.ts';
import type { Rule } from './rule.ts';

export const inconsistentCues: Rule = {
  id: 'inconsistent-cues',
  severity: 'info',
  scope: 'outline',
  summary: 'A few cues in a different form from the rest',
  why: `If nine cues in ten look alike, readers and scripts easily miss the others. No form is right or wrong: the rule goes by the
form that the transcript uses most. It reports all other cues as one problem, at the first of them.`,
  bad: [
    `${'**Ann Lee:** Yes.\n**Bo Sand:** No.\n'.repeat(6)}«Ann Lee:» Yes.\n**Bo Sand:** No.\n`,
    `${'Ann Lee: Yes.\nBo Sand: No.\n'.repeat(10)}«**Ann Lee**:» Yes.\nBo Sand: No.\n**Ann Lee:** Yes.\n`,
  ],
  good: [
    '**Ann Lee:** Yes.\nBo Sand: No.\n',
    `${'Ann Lee: Yes.\nBo Sand: No.\n'.repeat(6)}Ann Lee [00:10:00]: Yes.\nBo Sand:\n  No.\n`,
  ],
  check(transcript, report) {
    const counts = new Map<string, number>();
    for (const { cue } of transcript.turns) {
      if (cue) counts.set(formName(cue), (counts.get(formName(cue)) ?? 0) + 1);
    }
    if (counts.size < 2) return;
    const [[usual, length] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
    if (length < FEWEST) return;
    const others = transcript.turns.flatMap(({ cue }) => (cue && formName(cue) !== usual ? cue : []));
    const [first, ...more] = others;
    if (!first || others.length * 9 > length) return;
    report({
      span: first.span,
      message: `${formatCount(others.length, 'cue')} ${others.length === 1 ? 'is' : 'are'} not written as \`${usual}\`, like the other ${formatNumber(length)}. Use one form.`,
      related: more.slice(0, MOST_RELATED).map((cue) => ({ message: 'This cue differs too.', span: cue.span })),
    });
  },
};

/** With fewer cues than this, no form counts as the usual one. */
const FEWEST = 10;
const MOST_RELATED = 20;

/** The form without its time and without the place of the words, which may vary within one transcript. */
function formName({ form: { emphasis, colon } }: Cue): string {
  return formNames[colon][emphasis];
}

const formNames: Record<CueForm['colon'], Record<CueForm['emphasis'], string>> = {
  plain: { '': 'Name:', '**': '**Name**:', __: '__Name__:' },
  inside: { '': 'Name:', '**': '**Name:**', __: '__Name:__' },
  none: { '': 'Name', '**': '**Name**', __: '__Name__' },
};
