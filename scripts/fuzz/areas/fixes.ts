import assert from 'node:assert/strict';
import type { Area } from '../area.ts';
import { fix, parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { checkEnvelope } from './envelope.ts';
import { movedWords } from './said.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

/** All fixes together keep each word and its speaker, and leave nothing to fix. */
export const fixes: Area<TextCase> = {
  name: 'fixes',
  make: anyTextCase,
  check: ({ text, settings }, checks) => {
    const own = settingsOf(settings);
    const fixed = checks.get('fixing does not throw', () => fix(text, own));
    if (fixed === text) return; // there is nothing to compare
    checks.that('fixing changes no spoken word', () => assert.deepEqual(verify(text, fixed, own).differences, []));
    checks.that('fixing changes nobody’s words', () =>
      assert.deepEqual(movedByFix(movedWords(parse(text, own), parse(fixed, own))), []),
    );
    checks.that('fixing twice changes nothing more', () => assert.equal(fix(fixed, own), fixed));
    checkEnvelope(checks, 'fixing', text, fixed);
  },
};

/** A broken cue that is mended gives open words to the speaker whom it names; nothing else may move. */
export function movedByFix(moved: readonly string[]): string[] {
  return moved.filter((one) => !one.startsWith('- → '));
}
