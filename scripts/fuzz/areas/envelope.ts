import assert from 'node:assert/strict';
import type { Checks } from '../area.ts';

/** What a change of the words or the layout never touches: the byte order mark, and the only line ending of a text. */
export function checkEnvelope(checks: Checks, what: string, before: string, after: string): void {
  checks.that(`${what} keeps the byte order mark`, () =>
    assert.equal(after.startsWith('\ufeff'), before.startsWith('\ufeff')),
  );
  const [ending, ...others] = new Set(before.match(/\r\n|\n|\r/g) ?? []);
  if (ending === undefined || others.length > 0) return;
  checks.that(`${what} keeps the line endings`, () =>
    assert.deepEqual(
      [...new Set(after.match(/\r\n|\n|\r/g) ?? [])].filter((one) => one !== ending),
      [],
    ),
  );
}
