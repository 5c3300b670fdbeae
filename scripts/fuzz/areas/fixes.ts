import assert from 'node:assert/strict';
import { applyEdits, findInvisibleCharacters } from '../../../server/core/index.ts';
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
    // Without its invisible characters a line may be seen for furniture, which another fix takes away.
    const visible = withoutInvisible(text);
    checks.that('fixing changes no spoken word', () =>
      assert.deepEqual(
        verify(text, fixed, own).differences.length > 0 ? verify(visible, fixed, own).differences : [],
        [],
      ),
    );
    checks.that('fixing changes nobody’s words', () =>
      assert.deepEqual(movedByFix(movedWords(parse(text, own), parse(fixed, own))), []),
    );
    checks.that('fixing twice changes nothing more', () => assert.equal(fix(fixed, own), fixed));
    checkEnvelope(checks, 'fixing', text, fixed);
  },
};

function withoutInvisible(text: string): string {
  return applyEdits(
    text,
    findInvisibleCharacters(text).map(({ span }) => ({ span, newText: '' })),
  );
}

/** A broken cue that is mended gives open words to the speaker whom it names; nothing else may move. */
export function movedByFix(moved: readonly string[]): string[] {
  return moved.filter((one) => !one.startsWith('- → '));
}
