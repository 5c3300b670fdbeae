import assert from 'node:assert/strict';
import { applyEdits, cleanPaste, profileNames } from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { clean, cleanPart, parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyText } from '../generate/texts.ts';
import { checkEnvelope } from './envelope.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

interface PageCase extends TextCase {
  /** Which of the profiles; 0 is `auto`. */
  readonly profile: number;
  /** Lines that are selected, as shares of all. */
  readonly from: number;
  readonly to: number;
  readonly pasted: string;
}

/** Cleaning a page, a part of it or what is pasted into it loses no spoken word, and names nobody whom the text does not name. */
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
    const cleaned = checks.get('cleaning does not throw', () => clean(text, own, profile)).text;
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
    const [first = 0, last = 0] = [from, to]
      .map((share) => Math.floor(share * transcript.lines.count))
      .sort((a, b) => a - b);
    const part = checks.get('cleaning a selection does not throw', () =>
      cleanPart(transcript, { first, last }, profile),
    );
    const after = applyEdits(text, part.edits);
    checks.that('cleaning a selection changes no spoken word', () =>
      assert.deepEqual(verify(text, after, own, profile).differences, []),
    );
    checkEnvelope(checks, 'cleaning a selection', text, after);
    const at = transcript.lines.start(Math.min(first, transcript.lines.count - 1));
    checks.that('cleaning what is pasted does not throw', () => cleanPaste(transcript, { start: at, end: at }, pasted));
  },
};

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
