import { turnsByCue } from '../../syntax/cues.ts';
import type { CueForm, WrittenCue } from '../../syntax/tree.ts';
import { counted, grouped } from '../../text/counted.ts';
import { outlineOnly, type Rule } from './rule.ts';

export const inconsistentCues: Rule = {
  id: 'inconsistent-cues',
  severity: 'info',
  summary: 'A few cues written in another way than the rest',
  why: `Where nine cues in ten look alike, the others are easily overlooked by readers and by scripts. There is no right form:
the one that the transcript itself uses is taken. All such cues are one problem, at the first of them.`,
  bad: [
    `${'**Ann Lee:** Yes.\n**Bo Sand:** No.\n'.repeat(6)}«Ann Lee:» Yes.\n**Bo Sand:** No.\n`,
    `${'Ann Lee: Yes.\nBo Sand: No.\n'.repeat(10)}«**Ann Lee**:» Yes.\nBo Sand: No.\n**Ann Lee:** Yes.\n`,
  ],
  good: [
    '**Ann Lee:** Yes.\nBo Sand: No.\n',
    `${'Ann Lee: Yes.\nBo Sand: No.\n'.repeat(6)}Ann Lee [00:10:00]: Yes.\nBo Sand:\n  No.\n`,
  ],
  heeds: outlineOnly,
  check(transcript, report) {
    const counts = new Map<string, number>();
    turnsByCue(transcript).forEach(({ length }, cue) => {
      const name = formName(cue);
      counts.set(name, (counts.get(name) ?? 0) + length);
    });
    if (counts.size < 2) return;
    const [[usual, length] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
    if (length < FEWEST) return;
    const others = transcript.turns.flatMap(({ cue }) => (cue && formName(cue) !== usual ? cue : []));
    const [first, ...more] = others;
    if (!first || others.length * 9 > length) return;
    report({
      span: first.span,
      message: `${counted(others.length, 'cue')} of this transcript ${others.length === 1 ? 'is' : 'are'} not written as \`${usual}\` like the other ${grouped(length)}.`,
      related: more.slice(0, MOST_RELATED).map((cue) => ({ message: 'This cue differs as well.', span: cue.span })),
    });
  },
};

/** With fewer cues than this there is no custom to break. */
const FEWEST = 10;
const MOST_RELATED = 20;

/** Times come and go within one transcript, and so do cues with the words below them: neither is a difference. */
function formName({ form: { emphasis, colon } }: WrittenCue): string {
  return formNames[colon][emphasis];
}

const formNames: Record<CueForm['colon'], Record<CueForm['emphasis'], string>> = {
  plain: { '': 'Name:', '**': '**Name**:', __: '__Name__:' },
  inside: { '': 'Name:', '**': '**Name:**', __: '__Name:__' },
  none: { '': 'Name', '**': '**Name**', __: '__Name__' },
};
