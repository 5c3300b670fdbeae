import assert from 'node:assert/strict';
import {
  applyEdits,
  type CleanReport,
  cleanPaste,
  profileNames,
  type Transcript,
  withoutLayout,
} from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { clean, cleanPart, parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyText } from '../generate/texts.ts';
import { checkEnvelope } from './envelope.ts';
import { movedWords } from './said.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

interface PageCase extends TextCase {
  /** Which of the profiles; 0 is `auto`. */
  readonly profile: number;
  /** Lines that are selected, as shares of all. */
  readonly from: number;
  readonly to: number;
  readonly pasted: string;
}

/** Cleaning keeps every spoken word and adds no speaker who is not in the text: for a page, some of its lines, and a paste. */
export const cleaning: Area<PageCase> = {
  name: 'clean',
  make: (random, corpus) => ({
    ...anyTextCase(random, corpus),
    profile: random.happens(0.7) ? 0 : random.between(1, profileNames.length),
    from: Math.round(random.next() * 100) / 100,
    to: Math.round(random.next() * 100) / 100,
    pasted: anyText(random, corpus),
  }),
  check: ({ text, settings, profile: number, from, to, pasted }, checks) => {
    const own = settingsOf(settings);
    const profile = ['auto', ...profileNames][number] ?? 'auto';
    const { text: cleaned, report } = checks.get('cleaning does not throw', () => clean(text, own, profile));
    checks.that('cleaning changes no spoken word', () =>
      assert.deepEqual(verify(text, cleaned, own, profile).differences, []),
    );
    checks.that('cleaning twice changes nothing more', () => assert.equal(clean(cleaned, own, profile).text, cleaned));
    checks.that('cleaning names nobody whom the page does not name', () => {
      const known = oneSpaced(text + settings.roster).toLowerCase();
      for (const { speakers } of parse(cleaned, own).turns) {
        for (const { name } of speakers) assert.ok(known.includes(oneSpaced(name).toLowerCase()), name);
      }
    });
    checkEnvelope(checks, 'cleaning', text, cleaned);

    const transcript = parse(text, own);
    // A page with a layout is read without it.
    const raw = parse(withoutLayout(text)?.text ?? text, own);
    checks.that('cleaning takes no words from a speaker', () =>
      assert.deepEqual(takenFromSpeakers(movedWords(withoutLines(raw, report), parse(cleaned, own))), []),
    );
    const [first = 0, last = 0] = [from, to]
      .map((share) => Math.floor(share * transcript.lines.count))
      .sort((a, b) => a - b);
    const part = checks.get('cleaning a selection is not refused', () =>
      cleanPart(transcript, { first, last }, profile),
    );
    const after = applyEdits(text, part.edits);
    checks.that('cleaning a selection takes no words from a speaker', () =>
      assert.deepEqual(takenFromSpeakers(movedWords(withoutLines(transcript, part.report), parse(after, own))), []),
    );
    checks.that('cleaning a selection changes no spoken word', () =>
      assert.deepEqual(verify(text, after, own, profile).differences, []),
    );
    checkEnvelope(checks, 'cleaning a selection', text, after);
    const at = transcript.lines.start(Math.min(first, transcript.lines.count - 1));
    checks.that('cleaning what is pasted does not throw', () => cleanPaste(transcript, { start: at, end: at }, pasted));
  },
};

/** A transcript without the turns that a printed line opens, because that line is no speech. */
function withoutLines(transcript: Transcript, { dropped }: Pick<CleanReport, 'dropped'>): Transcript {
  const printed = dropped.filter(({ pack }) => pack !== 'page');
  const lines = new Set(printed.map(({ line }) => line - 1));
  return { ...transcript, turns: transcript.turns.filter(({ firstLine }) => !lines.has(firstLine)) };
}

/** Words without a speaker may get the one whom the page names, and words may lose theirs; none get another one. */
function takenFromSpeakers(moved: readonly string[]): string[] {
  return moved.filter((one) => !/^[-?] → | → [-?]: /.test(one));
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
