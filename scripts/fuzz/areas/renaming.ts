import assert from 'node:assert/strict';
import {
  allLabels,
  applyEdits,
  renameIn,
  renameTarget,
  startRenaming,
  type Transcript,
  verifyWords,
  withoutLayout,
} from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { parse } from '../core.ts';
import { names } from '../generate/pieces.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

interface RenamingCase extends TextCase {
  /** Which of the labels is renamed: a share of all. */
  readonly which: number;
  readonly newName: string;
}

/** A renaming is refused in a sentence, or it changes names alone: no word, and no turn's other speakers. */
export const renaming: Area<RenamingCase> = {
  name: 'rename',
  make: (random, corpus) => ({
    ...anyTextCase(random, corpus),
    which: Math.round(random.next() * 1000) / 1000,
    newName: random.happens(0.7)
      ? random.pick(names)
      : random.pick(['', ' ', 'a', ': ', 'x\ny', '**', '[a]', 'Note', 'a: b', '"', '?']),
  }),
  check: ({ text, settings, which, newName }, checks) => {
    const own = settingsOf(settings);
    const transcript = parse(text, own);
    const labels = checks.get('labels are found', () => allLabels(transcript));
    const label = labels[Math.min(labels.length - 1, Math.floor(which * labels.length))];
    if (label === undefined) return;
    const target = checks.get('a label can be asked about', () => renameTarget(transcript, label.label.span.start));
    if (typeof target === 'string') return checks.that('a refusal is a sentence', () => assert.match(target, /\S\.$/));
    const plan = checks.get('a renaming can be planned', () =>
      startRenaming(transcript, target, newName, () => settings.roster),
    );
    if (typeof plan === 'string') return checks.that('a refusal is a sentence', () => assert.match(plan, /\S\.$/));
    const edits = checks.get('a renaming does not throw', () => renameIn(transcript, plan));
    if (typeof edits === 'string') return checks.that('a refusal is a sentence', () => assert.match(edits, /\S\.$/));
    const after = applyEdits(text, edits);
    // A name of the shared roster is written there too.
    const roster = plan.shared ? applyEdits(settings.roster, plan.shared.edits) : settings.roster;
    const renamed = settingsOf({ ...settings, roster });
    // A page with a layout is verified without its layout, in which other lines may be labels.
    if (!withoutLayout(text) && !withoutLayout(after)) {
      checks.that('a renaming changes no spoken word', () => {
        const { differences } = verifyWords({ text, settings: own }, { text: after, settings: renamed });
        // What is nearly the cue of a name is no more so when the name is gone.
        const isNearlyCue = (words: string) => nearlyCues(transcript).some((label) => label.includes(words));
        assert.deepEqual(
          differences.filter(({ kind, after: { words } }) => kind !== 'added' || !isNearlyCue(words)),
          [],
        );
      });
    }
    checks.that('a renaming makes no turn more and none less', () =>
      assert.equal(parse(after, renamed).turns.length, transcript.turns.length),
    );
  },
};

function nearlyCues({ text, unattributed }: Transcript): string[] {
  return unattributed.flatMap(({ brokenCue }) =>
    brokenCue ? [text.slice(brokenCue.span.start, brokenCue.span.end)] : [],
  );
}
